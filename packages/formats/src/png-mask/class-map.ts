import type { DatasetHeader, Label } from '@tagwright/schema'
import { LabelBook } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { baseName } from '../convert/paths.js'
import { readBytes } from '../source/read.js'
import { readJson } from '../source/read-json.js'
import type { SourceFile } from '../source/source-file.js'
import { decodeText } from '../text/decode.js'

/** A list of classes beside the pictures. */
export const isClassList = (name: string): boolean =>
  /^(label_?map|labels|classes|label_colors)\.txt$|^(label_?map|label_map|classes|dataset_meta)\.json$/i.test(
    baseName(name),
  )

const backgrounds = /^(background|void|_background_|unlabeled|ignore)$/i

/** What values and colours of a data set mean. */
export class ClassMap {
  readonly book = new LabelBook()
  readonly #byIndex = new Map<number, string>()
  readonly #byColor = new Map<number, string>()

  /** Whether something says what values mean. */
  get isStated(): boolean {
    return this.#byIndex.size + this.#byColor.size > 0
  }

  /** The header with all classes met or stated; background is none. */
  dataset(): DatasetHeader {
    return this.book.dataset()
  }

  /** The label of a value; undefined for the background. Values that nothing names get a name of their own. */
  labelOf(index: number | undefined, color: number): Label | undefined {
    const named =
      (this.#byColor.size > 0 ? this.#byColor.get(color) : undefined) ??
      (index === undefined ? undefined : this.#byIndex.get(index))
    if (named !== undefined) return backgrounds.test(named) ? undefined : this.book.take(named)
    if (color === 0 && (index === undefined || index === 0)) return undefined
    // The border that the VOC data sets draw round objects belongs to none of them.
    if (index === 255 && (color === 0xe0e0c0 || color === 0xffffff)) return undefined
    const name = index === undefined ? `#${color.toString(16).padStart(6, '0')}` : `class-${index}`
    return this.book.take(name)
  }

  /** Takes what a list of classes says; false when it is none that can be read. */
  async read(file: SourceFile): Promise<boolean> {
    if (/\.json$/i.test(file.name)) {
      const read = await readJson(file, 'a list of classes')
      return 'value' in read && this.#readJson(read.value)
    }
    const bytes = await readBytes(file, 4 * 1024 * 1024)
    if (!bytes) return false
    const lines = decodeText(bytes).text.split(/\r\n|\n|\r/)
    let index = 0
    for (const line of lines) {
      if (line.trim() === '' || line.startsWith('#')) continue
      this.#readLine(line.trim(), index++)
    }
    return true
  }

  /** `name:r,g,b:parts:actions` (CVAT), `r g b name` (CamVid), `1: name`, or a name a line, counted from 0. */
  #readLine(line: string, index: number): void {
    const cvat = /^(.*?):(\d+),(\d+),(\d+)(?::.*)?$/.exec(line)
    const camvid = /^(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/.exec(line)
    const numbered = /^(\d+)\s*[:=,\t]\s*(.+)$/.exec(line)
    if (cvat) this.#set(cvat[1]!, undefined, cvat.slice(2, 5).map(Number))
    else if (camvid) this.#set(camvid[4]!, undefined, camvid.slice(1, 4).map(Number))
    else if (numbered) this.#set(numbered[2]!, Number(numbered[1]), undefined)
    else this.#set(line, index, undefined)
  }

  #readJson(value: unknown): boolean {
    const colors = isRecord(value) ? value.segmentation_colors : undefined
    const map = isRecord(value) ? (value.label_map ?? value.names ?? value.labels ?? value) : value
    const entries = Array.isArray(map)
      ? map.map((entry, i) => [isRecord(entry) ? (entry.id ?? i) : i, entry] as const)
      : isRecord(map)
        ? Object.entries(map)
        : []
    for (const [i, [key, entry]] of entries.entries()) {
      const name = isRecord(entry) ? entry.name : entry
      const stated = isRecord(entry) ? entry.color : undefined
      const color = stated ?? (Array.isArray(colors) ? colors[i] : undefined)
      if (typeof name === 'string') this.#set(name, Number(key), color)
      // A map from names to numbers is read as well.
      else if (typeof name === 'number') this.#set(String(key), name, color)
    }
    return entries.length > 0
  }

  #set(name: string, index: number | undefined, color: unknown): void {
    if (index !== undefined && Number.isInteger(index) && index >= 0) this.#byIndex.set(index, name)
    const isColor = Array.isArray(color) && color.length >= 3 && color.every(Number.isInteger)
    if (isColor) {
      const [red, green, blue] = color as [number, number, number]
      this.#byColor.set(red * 65536 + green * 256 + blue, name)
    }
    if (!backgrounds.test(name)) this.book.take(name)
  }
}

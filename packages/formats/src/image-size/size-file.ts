import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName } from '../convert/paths.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import { readJson } from '../source/read-json.js'
import type { SourceFile } from '../source/source-file.js'

/** A file of ours beside the labels: width and height by image name, so that labels can be read without the images. */
export const sizeFile = 'image_sizes.json'

/** Reads the sizes that a folder states in its size file; what is no size is left out. */
export async function readSizes(
  files: readonly SourceFile[],
): Promise<Record<string, { width: number; height: number }>> {
  const sizes: Record<string, { width: number; height: number }> = Object.create(null)
  for (const file of files) {
    if (baseName(file.name) !== sizeFile) continue
    const read = await readJson(file, 'JSON')
    if (!('value' in read) || !isRecord(read.value)) continue
    for (const [name, size] of Object.entries(read.value)) {
      const [width, height] = Array.isArray(size) ? size : []
      if (isNumber(width) && isNumber(height) && width > 0 && height > 0) {
        sizes[name] = { width, height }
      }
    }
  }
  return sizes
}

/** Gathers the sizes of images that are written, for a size file. */
export class SizeCollector {
  readonly #sizes: Record<string, [number, number]> = Object.create(null)

  /** Notes the size of an image by the name that reading finds it by. */
  add(name: string, medium: { width?: number | undefined; height?: number | undefined }): void {
    if (medium.width && medium.height) this.#sizes[name] = [medium.width, medium.height]
  }

  /** The size file. */
  event(): SerializeEvent {
    const content = [new TextEncoder().encode(`${JSON.stringify(this.#sizes, null, 1)}\n`)]
    return { kind: 'file', file: { path: sizeFile, content } }
  }
}

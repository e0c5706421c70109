import type { ScratchLog } from '../format/scratch-store.js'
import { readLines } from '../text/lines.js'
import type { CocoImage } from './coco-types.js'

/** Text is put away in pieces of about this many characters. */
const chunk = 64 * 1024

/** The images of a file, out of the working memory: written once, then read in their order. */
export class ImageLog {
  readonly #log: ScratchLog
  readonly #encoder = new TextEncoder()
  #text = ''
  /** Place of each image by its id; the first one counts where ids are used twice. */
  readonly indexOf = new Map<number | string, number>()
  /** Places of images whose id was met before. */
  readonly doubles: number[] = []
  #count = 0

  constructor(log: ScratchLog) {
    this.#log = log
  }

  get count(): number {
    return this.#count
  }

  async add(image: CocoImage): Promise<void> {
    if (this.indexOf.has(image.id)) this.doubles.push(this.#count)
    else this.indexOf.set(image.id, this.#count)
    this.#count++
    this.#text += `${JSON.stringify(image)}\n`
    if (this.#text.length > chunk) await this.#flush()
  }

  /** The images in the order of adding; nothing can be added after. */
  async *read(): AsyncGenerator<CocoImage, undefined> {
    await this.#flush()
    for await (const { text } of readLines({ name: 'scratch', open: () => this.#log.read() })) {
      yield JSON.parse(text)
    }
    return undefined
  }

  async #flush(): Promise<void> {
    if (this.#text === '') return
    await this.#log.append(this.#encoder.encode(this.#text))
    this.#text = ''
  }
}

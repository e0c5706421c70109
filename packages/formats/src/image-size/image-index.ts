import type { DocumentMedium, ExifOrientation } from '@tagwright/schema'
import { baseName, stemOf } from '../convert/paths.js'
import type { SourceFile } from '../source/source-file.js'
import { type ImageHeader, readImageHeader } from './image-header.js'

/** What formats that do not state the size of their images are given to know it. */
export interface ImageSizeOptions {
  /** Pixels as displayed, by the image's file name, with or without folder and ending. */
  sizes?: Readonly<Record<string, { width: number; height: number }>>
}

/** What is known of an image. */
export interface KnownImage {
  /** Pixels as displayed. */
  width: number
  height: number
  /** Absent when only options state the size. */
  file?: SourceFile
  orientation?: ExifOrientation
}

/** A header lies in the first bytes; EXIF blocks with previews may push the size back a little. */
const farthest = 1024 * 1024

const imageEnding = /\.(png|jpe?g|gif|webp|bmp|tiff?|avif|heic)$/i

/** Whether a file name is that of an image. */
export const isImageName = (name: string): boolean => imageEnding.test(name)

/** Whether a file name is that of an image whose EXIF block may turn it. */
export const isTurnableName = (name: string): boolean => /\.jpe?g$/i.test(name)

/** Finds images among files by name and reads their sizes from options or headers, each once. */
export class ImageIndex {
  readonly #byPath = new Map<string, SourceFile>()
  readonly #byStem = new Map<string, SourceFile>()
  readonly #sizes: ReadonlyMap<string, { width: number; height: number }>
  readonly #names: ReadonlyMap<string, string>

  constructor(files: readonly SourceFile[], options: ImageSizeOptions | undefined) {
    for (const file of files) {
      if (!isImageName(file.name)) continue
      this.#byPath.set(file.name, file)
      const stem = stemOf(baseName(file.name))
      if (!this.#byStem.has(stem)) this.#byStem.set(stem, file)
    }
    const stated = Object.entries(options?.sizes ?? {})
    this.#names = new Map(
      stated
        .filter(([name]) => isImageName(name))
        .map(([name]) => [stemOf(baseName(name)), baseName(name)]),
    )
    this.#sizes = new Map([
      ...stated.map(([name, size]) => [stemOf(baseName(name)), size] as const),
      ...stated.map(([name, size]) => [baseName(name), size] as const),
      ...stated,
    ])
  }

  /** The image file of that path, name or stem. */
  file(name: string): SourceFile | undefined {
    return this.#byPath.get(name) ?? this.#byStem.get(stemOf(baseName(name)))
  }

  /** The file name of the image of that stem, when sizes or files give it. */
  nameOf(stem: string): string | undefined {
    const file = this.#byStem.get(stem)
    return file ? baseName(file.name) : this.#names.get(stem)
  }

  /** What is known of an image: options first, then its file's header. */
  async find(name: string): Promise<KnownImage | undefined> {
    const file = this.file(name)
    const stated =
      this.#sizes.get(name) ??
      this.#sizes.get(baseName(name)) ??
      this.#sizes.get(stemOf(baseName(name))) ??
      (file ? (this.#sizes.get(file.name) ?? this.#sizes.get(baseName(file.name))) : undefined)
    const header = file ? await headerOf(file) : undefined
    if (stated) {
      return { width: stated.width, height: stated.height, ...(file ? { file } : {}) }
    }
    if (!header || !file) return undefined
    const { width, height, orientation } = header
    const turned = orientation >= 5
    return {
      width: turned ? height : width,
      height: turned ? width : height,
      orientation,
      file,
    }
  }
}

async function headerOf(file: SourceFile): Promise<ImageHeader | undefined> {
  let bytes = new Uint8Array(0)
  for await (const chunk of file.open()) {
    const joined = new Uint8Array(bytes.length + chunk.length)
    joined.set(bytes)
    joined.set(chunk, bytes.length)
    bytes = joined
    const header = readImageHeader(bytes)
    if (header === undefined) return undefined
    if (header !== 'more') return header.width > 0 && header.height > 0 ? header : undefined
    if (bytes.length > farthest) return undefined
  }
  return undefined
}

/** Writes what is known of an image into a medium. */
export function describeMedium(medium: DocumentMedium, image: KnownImage): void {
  medium.width = image.width
  medium.height = image.height
  if (image.orientation === undefined || image.orientation === 1) return
  const turned = image.orientation >= 5
  medium.orientation = image.orientation
  medium.storedWidth = turned ? image.height : image.width
  medium.storedHeight = turned ? image.width : image.height
}

import { baseName, folderOf, stemOf } from '../convert/paths.js'
import type { SourceFile } from '../source/source-file.js'

/** The pictures that speak of one image. */
export interface PicturePair {
  /** Name of the image without its ending. */
  stem: string
  /** Its path without ending and the folder's name. */
  path: string
  classes?: SourceFile
  instances?: SourceFile
}

const instanceFolder = /^(SegmentationObject|instances?|instance_masks?|instanceIds)$/i
const classFolder =
  /^(SegmentationClass(Raw|Aug)?|semantic|masks?|labels?|annotations?|segmentations?|gt|.*annot|label_ids|png_masks?)$/i
const ending =
  /(_gtFine)?[-_](instanceIds|instances?|labelIds|labelTrainIds|labels?|masks?|seg|gt)$/i

/** Which role a picture's folder or name gives it; undefined when neither says that it is a mask. */
export function roleOf(name: string): 'classes' | 'instances' | undefined {
  if (!/\.png$/i.test(name)) return undefined
  const suffix = ending.exec(stemOf(baseName(name)))?.[2]
  if (suffix) return /^instance/i.test(suffix) ? 'instances' : 'classes'
  const folders = folderOf(name).split(/[/\\]/)
  for (const folder of folders.reverse()) {
    if (instanceFolder.test(folder)) return 'instances'
    if (classFolder.test(folder)) return 'classes'
  }
  return undefined
}

/** Brings pictures of classes and of instances together by the name of their image. Pictures that neither folder nor name tells apart are classes when there are no others. */
export function pairPictures(files: readonly SourceFile[]): PicturePair[] {
  const pairs = new Map<string, PicturePair>()
  const pictures = files.filter(({ name }) => /\.png$/i.test(name))
  const isTold = pictures.some(({ name }) => roleOf(name) !== undefined)
  for (const file of pictures) {
    const role = roleOf(file.name) ?? (isTold ? undefined : 'classes')
    if (!role) continue
    const stem = stemOf(baseName(file.name)).replace(ending, '')
    const folder = folderOf(file.name)
      .split(/[/\\]/)
      .filter((part) => !instanceFolder.test(part) && !classFolder.test(part))
      .join('/')
    const path = folder === '' ? stem : `${folder}/${stem}`
    const pair = pairs.get(path) ?? { stem, path }
    pairs.set(path, pair)
    pair[role] ??= file
  }
  return [...pairs.values()]
}

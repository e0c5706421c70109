import type { Annotation } from '@tagwright/schema'
import { keepUnder } from '../convert/extensions.js'
import { baseName } from '../convert/paths.js'
import type { FormatIssue } from '../format/issue.js'
import type { ImageIndex } from '../image-size/image-index.js'
import { formatIssue } from '../issues/catalogue.js'
import { maskOfPicture, valuePicture } from '../png/mask-images.js'
import { readPng } from '../png/read-png.js'
import { readBytes } from '../source/read.js'
import { type PixelSize, readEdges } from './read-box.js'
import { openImagesExtension, type TableRow } from './tables.js'

/** Reads a row of masks with its picture, laid over the image where it is of another size; without the picture only its box is known. */
export async function readMask(
  row: TableRow,
  size: PixelSize,
  images: ImageIndex,
): Promise<{ annotation?: Annotation; issue?: FormatIssue }> {
  const { cells, file, line } = row
  const at = { file, line }
  const path = cells.MaskPath ?? ''
  const { MaskPath: _p, ImageID: _i, LabelName: _l, ...others } = cells
  const base = {
    id: '',
    media: 'image',
    origin: { kind: 'import' as const, source: 'open-images' },
    ...keepUnder(openImagesExtension, { mask: path, columns: others }),
  }
  const picture = images.file(baseName(path))
  const bytes = picture && (await readBytes(picture))
  const read = bytes && readPng(bytes)
  if (read && 'png' in read) {
    const geometry = maskOfPicture(valuePicture(read.png), size)
    return { annotation: { ...base, geometry } }
  }
  const issue =
    read === undefined
      ? formatIssue('TW-FORMATS-003', { what: `The mask "${path}"` }, at)
      : formatIssue('TW-FORMATS-001', { format: `a mask (${path})`, reason: read.reason }, at)
  const box = readEdges(row, size, 'Box')
  return 'type' in box ? { annotation: { ...base, geometry: box }, issue } : { issue }
}

import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName } from '../convert/paths.js'
import type { FormatIssue } from '../format/issue.js'
import { formatIssue } from '../issues/catalogue.js'
import { masksOf, valuePicture } from '../png/mask-images.js'
import { readPng } from '../png/read-png.js'
import { readBytes } from '../source/read.js'
import type { SourceFile } from '../source/source-file.js'
import type { PlacedAnnotation } from './box-log.js'
import type { CocoAnnotation } from './coco-types.js'

const largest = 200 * 1024 * 1024

/**
 * Panoptic annotations name a picture whose pixels are segment ids (red + 256 green + 65536 blue).
 * Each segment becomes an annotation with run lengths; where the picture is missing, its box is
 * what is left, and an issue says so. Others pass as they are.
 */
export async function expandSegments(
  annotations: PlacedAnnotation[],
  files: readonly SourceFile[],
  report: (issue: FormatIssue) => void,
  file: string,
): Promise<PlacedAnnotation[]> {
  if (!annotations.some(({ value }) => Array.isArray(value.segments_info))) return annotations
  const expanded: PlacedAnnotation[] = []
  for (const placed of annotations) {
    const { index, value } = placed
    const segments = value.segments_info
    if (!Array.isArray(segments)) {
      expanded.push(placed)
      continue
    }
    const wanted = new Set(
      segments.flatMap((one) => (isRecord(one) && isNumber(one.id) ? [one.id] : [])),
    )
    const masks = await readMasks(value.file_name, wanted, files)
    if ('reason' in masks) {
      const what = `The picture of segments "${value.file_name}" (${masks.reason})`
      report(formatIssue('TW-FORMATS-003', { what }, { file }, ['annotations', index]))
    }
    for (const [i, segment] of segments.entries()) {
      if (!isRecord(segment)) {
        const data = { what: `annotations[${index}].segments_info[${i}]`, expected: 'an object' }
        report(formatIssue('TW-FORMATS-011', data, { file }, ['annotations', index]))
        continue
      }
      const mask = 'reason' in masks ? undefined : masks.found.get(segment.id as number)
      const { id, ...rest } = segment
      const one: CocoAnnotation = { ...rest, id: `${index}-${id}` }
      if (value.image_id !== undefined) one.image_id = value.image_id
      if (mask) one.segmentation = { size: mask.size, counts: mask.counts }
      expanded.push({ index, value: one })
    }
  }
  return expanded
}

async function readMasks(
  name: unknown,
  wanted: ReadonlySet<number>,
  files: readonly SourceFile[],
): Promise<{ found: ReturnType<typeof masksOf> } | { reason: string }> {
  const picture = files.find(
    (one) => typeof name === 'string' && baseName(one.name) === baseName(name),
  )
  if (!picture) return { reason: 'it is not among the files' }
  const bytes = await readBytes(picture, largest)
  const read = bytes ? readPng(bytes) : { reason: 'it is too large' }
  if ('reason' in read) return read
  const { values, ...rest } = valuePicture(read.png)
  const ids = values.map((value) =>
    rest.indexed ? value : (value >> 16) + (value & 0xff00) + (value & 0xff) * 65536,
  )
  return { found: masksOf({ ...rest, values: ids }, wanted) }
}

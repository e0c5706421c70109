import type { Annotation, Label } from '@tagwright/schema'
import { keepUnder } from '../convert/extensions.js'
import type { YoloRow } from './read-row.js'
import { yoloExtension } from './yolo-types.js'

/** The annotations of a row: its box or outline, and keypoints whose parent it is. */
export function readAnnotation(row: YoloRow, id: string, label: Label): Annotation[] {
  const { score, difficult, keypoints } = row
  const isScore = score !== undefined && score >= 0 && score <= 1
  const annotation: Annotation = {
    id,
    media: 'image',
    geometry: row.geometry,
    labels: [label.id],
    origin: isScore ? { kind: 'model', source: 'yolo', score } : { kind: 'import', source: 'yolo' },
    ...keepUnder(yoloExtension, { score: isScore ? undefined : score, difficult }),
  }
  if (!keypoints) return [annotation]
  const child: Annotation = {
    id: `${id}-keypoints`,
    media: 'image',
    parent: id,
    geometry: keypoints,
    labels: [label.id],
    origin: { kind: 'import', source: 'yolo' },
  }
  return [annotation, child]
}

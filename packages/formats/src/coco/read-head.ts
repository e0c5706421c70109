import { isRecord } from '../convert/numbers.js'
import { streamJson } from '../json/stream-json.js'
import type { SourceFile } from '../source/source-file.js'
import type { CocoCategory, CocoImage } from './coco-types.js'
import type { ImageLog } from './image-log.js'

/** All of a COCO file but its images and annotations, and how much these are. */
export interface CocoHead {
  categories: CocoCategory[]
  /** `info`, `licenses` and whatever else stands at the root. */
  rest: Record<string, unknown>
  /** The root is a list: a results file. */
  results: boolean
  annotations: { count: number; bytes: number }
  problems: { what: string; reason: string; byte: number }[]
  truncated: boolean
}

/** Reads what annotations refer to, wherever in the file it stands: a first pass that skips over the annotations; images go to their log. */
export async function readHead(file: SourceFile, images: ImageLog): Promise<CocoHead> {
  const head: CocoHead = {
    categories: [],
    rest: Object.create(null),
    results: false,
    annotations: { count: 0, bytes: 0 },
    problems: [],
    truncated: false,
  }
  for await (const event of streamJson(file, ['images', 'categories'], ['annotations', ''])) {
    if (event.kind === 'counted') {
      head.results ||= event.name === ''
      head.annotations.count += event.count
      head.annotations.bytes += event.bytes
    } else if (event.kind === 'elements') {
      for (const [i, value] of event.values.entries()) {
        const what = `${event.name}[${event.index + i}]`
        const whole =
          isRecord(value) && (typeof value.id === 'number' || typeof value.id === 'string')
        if (!whole) head.problems.push({ what, reason: 'an object with an id', byte: event.byte })
        else if (event.name === 'images') await images.add(value as CocoImage)
        else head.categories.push(readCategory(value, what, event.byte, head))
      }
    } else if (event.kind === 'member') {
      head.rest[event.name] = event.value
    } else if (event.kind === 'broken') {
      const what = event.index === undefined ? event.name : `${event.name}[${event.index}]`
      head.problems.push({ what, reason: `JSON (${event.reason})`, byte: event.byte })
    } else if (event.kind === 'truncated') {
      head.truncated = true
    }
  }
  return head
}

/** A category as it is; a name that is no text, or keypoints that are no list of names, are left out and told. */
function readCategory(
  value: Record<string, unknown>,
  what: string,
  byte: number,
  { problems }: CocoHead,
): CocoCategory {
  const category = { ...value }
  const { name, keypoints } = category
  if (name !== undefined && typeof name !== 'string') {
    problems.push({ what: `${what}.name`, reason: 'text', byte })
    delete category.name
  }
  const isNames = Array.isArray(keypoints) && keypoints.every((one) => typeof one === 'string')
  if (keypoints !== undefined && keypoints !== null && !isNames) {
    problems.push({ what: `${what}.keypoints`, reason: 'a list of names', byte })
    delete category.keypoints
  }
  return category as unknown as CocoCategory
}

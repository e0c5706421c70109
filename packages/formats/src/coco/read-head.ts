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
        else head.categories.push(value as CocoCategory)
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

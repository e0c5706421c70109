import type { DatasetHeader } from '@tagwright/schema'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker } from '../convert/ids.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { placeOf, plainElement, readXml, type XmlNode } from '../xml/read-xml.js'
import { textOf, type XmlElement } from '../xml/xml-element.js'
import { CvatLabels, cvatExtension } from './cvat-labels.js'
import { readImage } from './read-image.js'
import { createVideo, readTrack, type VideoReading } from './read-track.js'

/** How CVAT is read. */
export interface CvatParseOptions {
  /** Frames a second of videos, which the files do not state. @default 25 */
  frameRate?: number
}

/** Reads CVAT 1.1 for images and for video: one document an image, one a video with its tracks. */
export async function* parseCvat(
  files: readonly SourceFile[],
  options: CvatParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const labels = new CvatLabels()
  const makeId = createIdMaker()
  let meta: XmlElement | undefined
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      if (!/\.xml$/i.test(file.name)) continue
      yield* parseFile(file, {
        labels,
        makeId,
        rate: options?.frameRate ?? 25,
        onMeta: (one) => (meta ??= one),
      })
    }
  }
  const dataset = (): DatasetHeader => labels.book.dataset(keepUnder(cvatExtension, { meta }))
  yield* datasetFirst(all(), dataset, environment)
}

interface Context {
  labels: CvatLabels
  makeId(text: string): string
  rate: number
  onMeta(meta: XmlElement): void
}

async function* parseFile(file: SourceFile, context: Context): AsyncGenerator<ParseEvent> {
  const { labels, makeId, rate } = context
  let video: VideoReading | undefined
  let meta: XmlNode | undefined
  for await (const event of readXml(file, (node) => node.depth === 1)) {
    if (event.kind === 'issue') yield event
    else if (event.kind === 'open') {
      if (event.node.name === 'annotations') continue
      const data = { format: 'CVAT XML', reason: `its root is <${event.node.name}>` }
      yield {
        kind: 'issue',
        issue: formatIssue('TW-FORMATS-001', data, placeOf(event.node, file.name)),
      }
      return
    } else if (event.kind === 'element') {
      const { node } = event
      if (node.name === 'meta') {
        meta = node
        labels.readMeta(node)
        context.onMeta(plainElement(node))
      } else if (node.name === 'image') {
        const id = makeId(
          stemOf(node.attributes.name ?? `image-${node.attributes.id ?? node.index}`),
        )
        yield* readImage(node, id, labels, file.name)
      } else if (node.name === 'track') {
        if (!video) {
          video = createVideo(makeId(stemOf(baseName(file.name))), meta, rate)
          const data = {
            what: 'The time of frames',
            other: 'the video',
            reason: `files of CVAT state no frame rate, ${rate} frames a second were taken`,
          }
          yield { kind: 'issue', issue: formatIssue('TW-FORMATS-016', data, { file: file.name }) }
        }
        yield* readTrack(node, video, labels, file.name)
      } else if (node.name === 'version' && !textOf(node).trim().startsWith('1.')) {
        const data = { version: textOf(node).trim(), supported: '1.x' }
        yield {
          kind: 'issue',
          issue: formatIssue('TW-FORMATS-013', data, placeOf(node, file.name)),
        }
      }
    }
  }
  if (video) yield { kind: 'document', document: video.document }
}

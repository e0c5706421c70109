import type { DatasetHeader } from '@tagwright/schema'
import { createIdMaker } from '../convert/ids.js'
import { isRecord } from '../convert/numbers.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { FormatIssue } from '../format/issue.js'
import type { ParseEvent } from '../format/parse-event.js'
import { isImageName } from '../image-size/image-index.js'
import { formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { type CategoryLabels, readCategories } from './categories.js'
import { cocoExtension } from './coco-types.js'
import { groupAnnotations } from './group-annotations.js'
import { ImageLog } from './image-log.js'
import { expandSegments } from './panoptic.js'
import { readDocument } from './read-document.js'
import { type CocoHead, readHead } from './read-head.js'
import { addResultImages } from './result-images.js'
import { SeenIds } from './seen-ids.js'

/** How COCO is read. */
export interface CocoParseOptions {
  /** Bytes of annotation text held at once; more goes through the scratch store. @default 32 MiB */
  memory?: number
}

/** Reads COCO files: instances, keypoints, captions, image labels and results; one document an image. */
export async function* parseCoco(
  files: readonly SourceFile[],
  options: CocoParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const memory = options?.memory ?? 32 * 1024 * 1024
  const texts = files.filter(({ name }) => !isImageName(name))
  for (const file of texts) {
    const prefix = texts.length > 1 ? `${file.name.replace(/\.json$/i, '')}-` : ''
    const names = { prefix, scratch: `coco-${environment.newId()}` }
    yield* parseFile(file, memory, environment, names, files)
  }
}

async function* parseFile(
  file: SourceFile,
  memory: number,
  environment: FormatEnvironment,
  names: { prefix: string; scratch: string },
  files: readonly SourceFile[],
): AsyncGenerator<ParseEvent> {
  const { scratch } = environment
  const images = new ImageLog(scratch.log(`${names.scratch}-images`))
  const head = await readHead(file, images)
  const at = { file: file.name }
  for (const { what, reason, byte } of head.problems) {
    yield problem(formatIssue('TW-FORMATS-011', { what, expected: reason }, { ...at, byte }))
  }
  if (head.truncated) yield problem(formatIssue('TW-FORMATS-002', { what: 'the JSON text' }, at))
  const isCoco =
    head.results || images.count > 0 || head.annotations.count > 0 || 'info' in head.rest
  if (!isCoco && head.categories.length === 0) {
    yield problem(
      formatIssue(
        'TW-FORMATS-001',
        { format: 'COCO', reason: 'it has no images and no annotations' },
        at,
      ),
    )
    return
  }
  if (head.results) await addResultImages(file, images)
  // Segment Anything has one image a file, which its annotations do not name.
  const only = await addOnlyImage(head, images)
  const labels = readCategories(head.categories)
  yield { kind: 'dataset', dataset: readDataset(head.rest, labels) }

  for (const i of images.doubles) {
    yield problem(formatIssue('TW-FORMATS-006', { id: `images[${i}].id` }, at, ['images', i]))
  }
  const documentId = createIdMaker()
  const seen = new SeenIds()
  const groups = groupAnnotations(file, {
    indexOf: images.indexOf,
    images: images.count,
    bytes: head.annotations.bytes,
    log: (part) => scratch.log(`${names.scratch}-${part}`),
    memory,
    ...(only !== undefined && { only }),
  })
  // Groups come in the order of the images, so these are read beside them.
  const inOrder = images.read()
  for await (const event of groups) {
    if (environment.signal?.aborted) return
    if (event.kind === 'read') {
      yield {
        kind: 'progress',
        done: event.bytes,
        unit: 'bytes',
        ...(file.size ? { total: file.size } : {}),
      }
    } else if (event.kind === 'group') {
      const issues: FormatIssue[] = []
      const image = (await inOrder.next()).value ?? { id: event.image }
      const id = documentId(`${names.prefix}image-${image.id}`)
      const report = (issue: FormatIssue) => issues.push(issue)
      const own = await expandSegments(event.annotations, files, report, file.name)
      yield {
        kind: 'document',
        document: readDocument(id, image, own, labels, seen, file.name, issues),
      }
      yield* issues.map(problem)
    } else {
      const path = ['annotations', event.index]
      const place = { ...at, byte: event.byte }
      yield problem(
        event.kind === 'broken'
          ? formatIssue(
              'TW-FORMATS-011',
              { what: `annotations[${event.index}]`, expected: `JSON (${event.reason})` },
              place,
              path,
            )
          : lost(event.value, event.index, place),
      )
    }
  }
}

/** Adds the image of a Segment Anything file; gives its place. */
async function addOnlyImage(head: CocoHead, images: ImageLog): Promise<number | undefined> {
  const { image } = head.rest
  if (images.count > 0 || !isRecord(image) || image.image_id === undefined) return undefined
  const { image_id: id, ...rest } = image
  await images.add({ id: id as number | string, ...rest })
  delete head.rest.image
  return 0
}

const problem = (issue: FormatIssue): ParseEvent => ({ kind: 'issue', issue })

function lost(value: unknown, index: number, place: FormatIssue['location']): FormatIssue {
  const path = ['annotations', index]
  if (!isRecord(value)) {
    return formatIssue(
      'TW-FORMATS-011',
      { what: `annotations[${index}]`, expected: 'an object' },
      place,
      path,
    )
  }
  const id = String(value.image_id)
  return formatIssue('TW-FORMATS-007', { what: `annotations[${index}].image_id`, id }, place, path)
}

function readDataset(rest: Record<string, unknown>, { labels }: CategoryLabels): DatasetHeader {
  const dataset: DatasetHeader = { kind: 'dataset', schemaVersion: '1.0', ontology: { labels } }
  if (Object.keys(rest).length > 0) dataset.extensions = { [cocoExtension]: { ...rest } }
  return dataset
}

import type { Annotation, AnnotationDocument, DatasetHeader, MediumType } from '@tagwright/schema'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { KeyGroups } from '../convert/group-by-key.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isRecord } from '../convert/numbers.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { describeMedium, ImageIndex, type ImageSizeOptions } from '../image-size/image-index.js'
import { readSizes } from '../image-size/size-file.js'
import { type FormatIssueCode, formatIssue } from '../issues/catalogue.js'
import type { SourceFile } from '../source/source-file.js'
import { readBodies } from './bodies.js'
import { checkAnnotation } from './check-annotation.js'
import { w3cExtension } from './losses.js'
import { type RawAnnotation, readAnnotations } from './read-annotations.js'
import { findTarget, firstSource, readSelector, type TargetPart } from './read-target.js'

interface Context {
  labels: LabelBook
  images: ImageIndex
}

/** Reads Web Annotations: one document for each source that they point at. */
export async function* parseW3c(
  files: readonly SourceFile[],
  options: ImageSizeOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const sizes = { ...(await readSizes(files)), ...options?.sizes }
  const context = { labels: new LabelBook(), images: new ImageIndex(files, { sizes }) }
  let envelope: Record<string, unknown> = {}
  async function* all(): AsyncGenerator<ParseEvent> {
    const groups = new KeyGroups<RawAnnotation>(environment, 20_000)
    for (const file of files) {
      if (!/\.(json|jsonld)$/i.test(file.name)) continue
      for await (const event of readAnnotations(file)) {
        if ('envelope' in event) envelope = event.envelope
        else if ('raw' in event) await groups.add(firstSource(event.raw.target), event)
        else yield event
      }
    }
    const makeId = createIdMaker()
    for await (const { key, rows } of groups.read()) {
      if (environment.signal?.aborted) return
      const name = baseName(key.replace(/[?#].*$/, '').replace(/\/$/, ''))
      yield* readSource(key, makeId(stemOf(name) || stemOf(baseName(rows[0]!.file))), rows, context)
    }
  }
  const dataset = (): DatasetHeader => ({
    ...context.labels.dataset(),
    ...keepUnder(w3cExtension, {
      envelope: Object.keys(envelope).length > 0 ? envelope : undefined,
    }),
  })
  yield* datasetFirst(all(), dataset, environment)
}

async function* readSource(
  source: string,
  id: string,
  rows: readonly RawAnnotation[],
  { labels, images }: Context,
): AsyncGenerator<ParseEvent> {
  const document = bareDocument(id)
  const fileName = baseName(source.replace(/[?#].*$/, ''))
  const image = source === '' ? undefined : await images.find(decode(fileName))
  const medium: AnnotationDocument['media'][number] = {
    id: 'medium',
    type: 'image',
    ...(source !== '' && { src: source }),
    ...(fileName !== '' && { fileName: decode(fileName) }),
  }
  document.media.push(medium)
  if (image) describeMedium(medium, image)
  const whole: Record<string, unknown>[] = []
  const types = new Set<MediumType>()
  const makeId = createIdMaker()
  for (const { raw, file, index } of rows) {
    const report = (code: FormatIssueCode, data: Record<string, string>, path: string) => ({
      kind: 'issue' as const,
      issue: formatIssue(code, data, { file }, [index, path]),
    })
    const problems = checkAnnotation(raw)
    for (const { code, data, path } of problems) yield report(code, data, path)
    const target = findTarget(raw.target)
    const read =
      target?.selector === undefined ? undefined : await readSelector(target.selector, image)
    if (read && 'geometry' in read) {
      const annotation = readAnnotation(raw, makeId(idOf(raw, index)), labels)
      annotation.geometry = read.geometry
      document.annotations.push(annotation)
      types.add(typeOf(target!, read.geometry.type, source))
      continue
    }
    if (read && 'reason' in read) {
      const data = { what: 'target.selector', expected: `a selector (${read.reason})` }
      yield report('TW-FORMATS-011', data, 'target')
    } else if (read) {
      yield report('TW-FORMATS-008', { name: fileName, what: 'a box in percent' }, 'target')
    } else if (target === undefined && raw.target !== undefined && problems.length === 0) {
      yield report('TW-FORMATS-009', { what: 'An annotation of several targets' }, 'target')
    } else if (target?.selector !== undefined) {
      const kind = isRecord(target.selector) ? String(target.selector.type) : 'several'
      yield report('TW-FORMATS-009', { what: `A selector of the kind "${kind}"` }, 'target')
    }
    if (target) types.add(typeOf(target, undefined, source))
    whole.push(raw)
  }
  medium.type =
    (['video', 'audio', 'text', 'image'] as const).find((type) => types.has(type)) ?? 'image'
  Object.assign(
    document.responses,
    responsesOf(whole, (name) => labels.take(name).id),
  )
  if (whole.length > 0) Object.assign(document, keepUnder(w3cExtension, { whole }))
  yield { kind: 'document', document }
}

function readAnnotation(raw: Record<string, unknown>, id: string, labels: LabelBook): Annotation {
  const { labels: names, others: _, comments, ...said } = readBodies(raw)
  return {
    id,
    media: 'medium',
    ...said,
    labels: names.map((name) => labels.take(name).id),
    origin: { kind: 'import', source: 'w3c' },
    ...(comments.length > 0 && { comments }),
    ...keepUnder(w3cExtension, { raw }),
  }
}

/** What annotations of the whole say, as responses: labels, and the first text. */
export function responsesOf(
  whole: readonly Record<string, unknown>[],
  labelOf: (name: string) => string,
): AnnotationDocument['responses'] {
  const responses: AnnotationDocument['responses'] = {}
  const read = whole.map((raw) => readBodies(raw))
  const labels = [...new Set(read.flatMap(({ labels: names }) => names.map(labelOf)))]
  const text = read.find((one) => one.text !== undefined)?.text
  if (labels.length > 0) responses.labels = { state: 'answered', value: labels }
  if (text !== undefined) responses.text = { state: 'answered', value: text }
  return responses
}

function idOf(raw: Record<string, unknown>, index: number): string {
  const id =
    typeof raw.id === 'string' ? raw.id.replace(/^.*[/#]/, '').replace(/^urn:(uuid:)?/, '') : ''
  return id === '' ? `annotation-${index + 1}` : id
}

function typeOf(target: TargetPart, geometry: string | undefined, source: string): MediumType {
  if (geometry === 'text-span') return 'text'
  if (geometry === 'track') return 'video'
  if (/^(Video|dctypes:MovingImage)$/i.test(target.type ?? '')) return 'video'
  if (/^(Audio|Sound)$/i.test(target.type ?? '')) return 'audio'
  if (/^Text$/i.test(target.type ?? '')) return 'text'
  const path = source.replace(/[?#].*$/, '')
  if (/\.(mp4|webm|mov|mkv|ogv|avi)$/i.test(path)) return 'video'
  if (/\.(wav|mp3|flac|ogg|opus|m4a|aac)$/i.test(path)) return 'audio'
  if (geometry === 'span' || geometry === 'instant') return 'audio'
  return /\.(txt|html?|pdf|xml|epub)$/i.test(path) ? 'text' : 'image'
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { keepUnder } from '../convert/extensions.js'
import { createIdMaker, toId } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { isNumber, isRecord } from '../convert/numbers.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { OffsetUnit } from '../crowd-html/read-element.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { FormatIssueCode } from '../issues/catalogue.js'
import { issueEvent } from '../issues/issue-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLines } from '../text/lines.js'
import { findAttributes, isOfVideo, type ManifestAttribute } from './attribute.js'
import { groundTruthExtension } from './losses.js'
import { type AttributeContext, readBoxes, readMasks, readSpans } from './read-annotations.js'
import { readClasses } from './read-classes.js'

/** How augmented manifests are read. */
export interface GroundTruthParseOptions {
  /** What offsets of entities count. @default 'code-points' */
  offsets?: OffsetUnit
}

/** Whether a file is a manifest by its name. */
export const isManifestName = (name: string): boolean => /\.(manifest|jsonl|json)$/i.test(name)

interface Context {
  labels: LabelBook
  makeId(text: string): string
  files: readonly SourceFile[]
  unit: OffsetUnit
}

/** Reads augmented manifests: one document a line. */
export async function* parseGroundTruth(
  files: readonly SourceFile[],
  options: GroundTruthParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const unit = options?.offsets ?? 'code-points'
  const context = { labels: new LabelBook(), makeId: createIdMaker(), files, unit }
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) {
      if (!isManifestName(file.name)) continue
      for await (const { text, number } of readLines(file)) {
        if (environment.signal?.aborted) return
        if (text.trim() === '') continue
        const at = { file: file.name, line: number }
        let value: unknown
        try {
          value = JSON.parse(text)
        } catch (error) {
          const reason = error instanceof Error ? error.message : 'it is not JSON'
          yield issueEvent('TW-FORMATS-017', { reason }, at)
          continue
        }
        if (isRecord(value) && ('source-ref' in value || 'source' in value)) {
          yield* readLine(value, at, context)
        } else
          yield issueEvent('TW-FORMATS-003', { what: 'The member "source-ref" or "source"' }, at)
      }
    }
  }
  yield* datasetFirst(all(), () => context.labels.dataset(), environment)
}

async function* readLine(
  line: Record<string, unknown>,
  at: { file: string; line: number },
  { labels, makeId, files, unit }: Context,
): AsyncGenerator<ParseEvent> {
  const { 'source-ref': ref, source, ...members } = line
  const { attributes, rest } = findAttributes(members)
  const named = typeof ref === 'string' ? stemOf(baseName(ref)) : ''
  const document = bareDocument(makeId(named || `${stemOf(baseName(at.file))}-${at.line}`))
  const isText = ref === undefined || attributes.some(({ kind }) => kind === 'spans')
  document.media.push({
    id: isText ? 'text' : 'image',
    type: isText ? 'text' : 'image',
    ...(typeof ref === 'string' && ref !== '' && { src: ref, fileName: baseName(ref) || ref }),
    ...keepUnder(groundTruthExtension, { source }),
  })
  const events: ParseEvent[] = []
  const report = (code: FormatIssueCode, data: Record<string, string>, path: (string | number)[]) =>
    events.push(issueEvent(code, data, at, path))
  for (const [name, metadata] of Object.entries(rest)) {
    if (!name.endsWith('-metadata') || !isOfVideo(metadata)) continue
    const what = `"${name.slice(0, -'-metadata'.length)}", labels of the frames of a clip in a file of their own,`
    report('TW-FORMATS-009', { what }, [name])
  }
  const makeWidget = createIdMaker()
  const kept: Record<string, unknown> = {}
  let n = 0
  for (const attribute of attributes) {
    const widget = makeWidget(toId(attribute.name))
    const context: AttributeContext = {
      labelOf: (name) => labels.take(name).id,
      newId: () => `a-${++n}`,
      widget,
      text: typeof source === 'string' ? source : undefined,
      unit,
      files,
      report,
    }
    const { kind, name, value, metadata } = attribute
    if (kind === 'class' || kind === 'classes') {
      const response = readClasses(attribute, context.labelOf)
      if (response) document.responses[widget] = response
      else report('TW-FORMATS-003', { what: `The name of the class of "${name}"` }, [name])
      kept[widget] = { name, kind, value, metadata }
    } else {
      document.annotations.push(...(await readKind(attribute, context)))
      if (kind === 'boxes') Object.assign(document.media[0]!, sizeOf(value))
      // What is read anew from annotations is not kept twice.
      const { objects: _o, entities: _e, ...others } = metadata
      kept[widget] = { name, kind, metadata: others, ...(kind === 'masks' && { value }) }
    }
  }
  Object.assign(
    document,
    keepUnder(groundTruthExtension, {
      attributes: attributes.length > 0 ? kept : undefined,
      rest: Object.keys(rest).length > 0 ? rest : undefined,
    }),
  )
  yield* events
  yield { kind: 'document', document }
}

const readKind = (attribute: ManifestAttribute, context: AttributeContext) =>
  attribute.kind === 'boxes'
    ? readBoxes(attribute, context)
    : attribute.kind === 'spans'
      ? readSpans(attribute, context)
      : readMasks(attribute, context)

function sizeOf(value: unknown): { width?: number; height?: number } {
  const sizes = isRecord(value) && Array.isArray(value.image_size) ? value.image_size : []
  const { width, height } = isRecord(sizes[0]) ? sizes[0] : {}
  return isNumber(width) && isNumber(height) && width > 0 && height > 0 ? { width, height } : {}
}

import type { Annotation, AnnotationDocument, Response, Task } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { toId } from '../convert/ids.js'
import { isRecord } from '../convert/numbers.js'
import { type LsResult, type LsTarget, lsExtension } from './ls-types.js'
import { readResults } from './read-results.js'
import { valueFor } from './targets.js'
import { writeRegion } from './write-region.js'
import { writeResponse } from './write-response.js'

/** What writing results needs to know. */
export interface ResultsContext {
  nameOf(label: string | undefined): string
  labelOf(name: string): string
  task: Task | undefined
  lose(loss: string, annotation?: Annotation): void
  note(annotation: Annotation): void
}

/** Writes the result list of a document; entries that came from Label Studio and were not changed are as they were. */
export function writeResults(document: AnnotationDocument, context: ResultsContext): unknown[] {
  const kept = keptUnder(lsExtension, document.extensions)
  const data = isRecord(kept.data) ? kept.data : {}
  const media = new Map(document.media.map((medium) => [medium.id, medium]))
  const only = document.media.length === 1 ? document.media[0]?.id : undefined
  const results: unknown[] = []
  const target = (result: LsResult): LsTarget => {
    const name = result.to_name ?? 'data'
    const medium = media.get(toId(name))
    const text = valueFor(data, name, result)
    return {
      id: toId(name),
      type: medium?.type ?? 'image',
      ...(medium?.width && { width: medium.width }),
      ...(medium?.height && { height: medium.height }),
      ...(typeof text === 'string' && { text }),
    }
  }
  for (const annotation of document.annotations) {
    const { results: old } = keptUnder(lsExtension, annotation.extensions)
    if (Array.isArray(old) && isUnchanged(annotation, old, target, context)) {
      results.push(...old)
      context.note(annotation)
      continue
    }
    const lose = (loss: string) => context.lose(loss, annotation)
    const medium = media.get(annotation.media ?? only ?? '')
    const text = medium && valueFor(data, medium.id, { value: {} })
    const written =
      medium &&
      writeRegion(annotation, {
        medium,
        text: typeof text === 'string' ? text : undefined,
        nameOf: context.nameOf,
        lose,
      })
    if (!written) {
      lose('geometry')
      continue
    }
    context.note(annotation)
    results.push(...written)
  }
  results.push(...writeRelations(document, context))
  const oldResponses = isRecord(kept.responses) ? kept.responses : {}
  for (const [path, response] of Object.entries(document.responses)) {
    const old = oldResponses[path]
    if (isRecord(old) && isRecord(old.result) && same(old.value, response.value))
      results.push(old.result)
    else results.push(...write(path, response, document, context))
  }
  return Array.isArray(kept.unread) ? [...results, ...kept.unread] : results
}

function write(
  path: string,
  response: Response,
  { media }: AnnotationDocument,
  context: ResultsContext,
) {
  const widget = context.task?.widgets.find(({ id }) => id === path)
  const lose = () => context.lose('responses')
  const result = writeResponse(response, widget, lose)
  if (!result) return []
  const to = media[0]?.id ?? 'data'
  return [{ id: `response-${path}`, from_name: path, to_name: to, origin: 'manual', ...result }]
}

function isUnchanged(
  annotation: Annotation,
  old: readonly unknown[],
  target: (result: LsResult) => LsTarget,
  context: ResultsContext,
): boolean {
  const reading = { target, label: (name: string) => context.labelOf(name), options: new Map() }
  const [before] = readResults(old, reading).annotations
  if (!before) return false
  const { values } = keptUnder(lsExtension, annotation.extensions)
  return (
    before.id === annotation.id &&
    same(before.geometry, annotation.geometry) &&
    same(before.labels, annotation.labels) &&
    before.text === annotation.text &&
    before.parent === annotation.parent &&
    same(values ?? {}, annotation.attributes ?? {})
  )
}

/** Whether two values say the same as JSON. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function writeRelations({ relations }: AnnotationDocument, { nameOf }: ResultsContext): unknown[] {
  return relations.map(({ from, to, directed, labels, extensions }) => {
    const old = keptUnder(lsExtension, extensions)
    const isOld = Object.keys(old).length > 0
    const [first, second] = old.direction === 'left' ? [to, from] : [from, to]
    return {
      ...old,
      type: 'relation',
      from_id: first,
      to_id: second,
      direction: old.direction ?? (directed === false ? 'bi' : 'right'),
      ...(labels && !isOld && { labels: labels.map(nameOf) }),
    }
  })
}

import type { Annotation, AnnotationDocument } from '@tagwright/schema'
import { keptUnder } from '../convert/extensions.js'
import { isRecord } from '../convert/numbers.js'
import { readBodies, writeBodies } from './bodies.js'
import { w3cExtension } from './losses.js'
import { findTarget, readSelector } from './read-target.js'
import { writeSelector } from './write-selector.js'

/** What writing an annotation needs to know. */
export interface AnnotationWriting {
  document: AnnotationDocument
  medium: AnnotationDocument['media'][number]
  nameOf(label: string | undefined): string
  lose(loss: string): void
}

/** The address of a medium. */
export const sourceOf = (medium: AnnotationDocument['media'][number], id: string): string =>
  medium.src ?? medium.fileName ?? `urn:tagwright:${id}:${medium.id}`

/**
 * Writes an annotation. What was read from a Web Annotation goes back as it was; what was changed
 * since takes the place of what it came from, the rest stays. Undefined when its geometry has no
 * selector.
 */
export async function writeAnnotation(
  annotation: Annotation,
  writing: AnnotationWriting,
): Promise<Record<string, unknown> | undefined> {
  const { document, medium } = writing
  const kept = keptUnder(w3cExtension, annotation.extensions).raw
  const raw = isRecord(kept) ? kept : undefined
  const names = (annotation.labels ?? []).map(writing.nameOf)
  const isSameBody = raw !== undefined && saysTheSame(raw, annotation, names)
  const size =
    medium.width && medium.height ? { width: medium.width, height: medium.height } : undefined
  const target = raw && findTarget(raw.target)
  const read =
    target?.selector === undefined ? undefined : await readSelector(target.selector, size)
  const isSameGeometry =
    read !== undefined && 'geometry' in read && same(read.geometry, annotation.geometry)
  if (raw && isSameBody && isSameGeometry) return raw
  let selector: unknown
  if (!isSameGeometry) {
    selector = writeSelector(annotation.geometry, writing.lose)
    if (selector === undefined) return undefined
  }
  const { body: _b, bodies: _c, bodyValue: _v, target: _t, ...rest } = raw ?? {}
  const bodies = isSameBody
    ? undefined
    : [...writeBodies(annotation, names), ...(raw ? readBodies(raw).others : [])]
  const plain = isRecord(raw?.target) ? { ...raw.target } : {}
  return {
    '@context': undefined,
    id: `urn:tagwright:${document.id}:${annotation.id}`,
    type: 'Annotation',
    ...(!raw && { motivation: names.length > 0 ? 'tagging' : 'commenting' }),
    ...rest,
    ...(isSameBody ? bodyOf(raw) : { body: bodies }),
    target: isSameGeometry
      ? raw!.target
      : { ...plain, source: plain.source ?? sourceOf(medium, document.id), selector },
  }
}

const bodyOf = ({ body, bodies, bodyValue }: Record<string, unknown> = {}) => ({
  ...(body !== undefined && { body }),
  ...(bodies !== undefined && { bodies }),
  ...(bodyValue !== undefined && { bodyValue }),
})

function saysTheSame(
  raw: Record<string, unknown>,
  annotation: Annotation,
  names: readonly string[],
): boolean {
  const { labels, comments, others: _, ...said } = readBodies(raw)
  const { text, language, direction } = annotation
  return (
    same(labels, names) &&
    same(comments, annotation.comments ?? []) &&
    said.text === text &&
    said.language === language &&
    said.direction === direction
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Writes what is said of a whole medium: what was read as it was, or anew where the responses differ. */
export function writeWhole(
  document: AnnotationDocument,
  said: { labels: string[] | undefined; text: string | undefined; isSame: boolean },
): Record<string, unknown>[] {
  const { whole } = keptUnder(w3cExtension, document.extensions)
  const raws = (Array.isArray(whole) ? whole : []).filter(isRecord)
  if (said.isSame) return raws
  const others = raws.flatMap((raw) => {
    const { body: _b, bodyValue: _v, ...rest } = raw
    const bodies = readBodies(raw).others
    return bodies.length > 0 ? [{ ...rest, body: bodies }] : []
  })
  const medium = document.media[0]
  if (!medium) return others
  const bodies = writeBodies(said.text === undefined ? {} : { text: said.text }, said.labels ?? [])
  const source = sourceOf(medium, document.id)
  const id = `urn:tagwright:${document.id}:whole`
  const motivation = said.labels?.length ? 'tagging' : 'commenting'
  return [...others, { id, type: 'Annotation', motivation, body: bodies, target: source }]
}

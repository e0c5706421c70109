import type { AnnotationDocument } from '../document/document.js'
import { createMemberOrder } from './member-order.js'

/** How a document is written. */
export interface SerializeOptions {
  /** Spaces a level; 0 writes one line, as a dataset needs. @default 0 */
  indent?: number
}

/**
 * A document as JSON text. The same document gives the same text, whatever order its members were
 * put in: those of the contract come in its order, others after them by name. Lists keep theirs.
 */
export function serializeDocument(
  document: AnnotationDocument,
  { indent = 0 }: SerializeOptions = {},
): string {
  const order = createMemberOrder()
  return JSON.stringify(ordered(document, order), undefined, indent)
}

function ordered(value: unknown, order: ReadonlyMap<string, number>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object')
      ? value.map((item) => ordered(item, order))
      : value
  }
  const rank = (name: string) => order.get(name) ?? Number.POSITIVE_INFINITY
  const names = Object.keys(value)
  names.sort((a, b) => {
    const [p, q] = [rank(a), rank(b)]
    if (p !== q) return p - q
    return a < b ? -1 : 1
  })
  const copy: Record<string, unknown> = Object.create(null)
  for (const name of names) copy[name] = ordered((value as Record<string, unknown>)[name], order)
  return copy
}

import type { ObjectEntries } from 'valibot'
import { annotationSchema } from '../document/annotation.schema.js'
import { documentSchema } from '../document/document.schema.js'
import { documentMediumSchema } from '../document/medium.schema.js'
import { provenanceSchema } from '../document/provenance.schema.js'
import { relationSchema } from '../document/relation.schema.js'
import { responseSchema } from '../document/response.schema.js'
import { boxSchema } from '../geometry/box/box.schema.js'
import { ellipseSchema } from '../geometry/ellipse/ellipse.schema.js'
import { spanSchema } from '../geometry/span/span.schema.js'
import { keyframeSchema } from '../geometry/track/track.schema.js'

/** The rank of each member name: the place where the contract's own objects have it. */
export function createMemberOrder(): ReadonlyMap<string, number> {
  const order = new Map<string, number>()
  const objects: ObjectEntries[] = [
    boxSchema.entries,
    ellipseSchema.entries,
    keyframeSchema.entries,
    spanSchema.entries,
    annotationSchema.entries,
    documentSchema.entries,
    documentMediumSchema.entries,
    relationSchema.entries,
    responseSchema.entries,
    provenanceSchema.entries,
  ]
  for (const name of ['kind', 'schemaVersion', 'id', 'type']) order.set(name, order.size)
  for (const entries of objects) {
    for (const name of Object.keys(entries)) if (!order.has(name)) order.set(name, order.size)
  }
  return order
}

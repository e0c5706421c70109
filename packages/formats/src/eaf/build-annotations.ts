import type { Annotation, SpanGeometry } from '@tagwright/schema'
import { createIdMaker } from '../convert/ids.js'
import type { FormatIssue } from '../format/issue.js'
import { type FormatIssueCode, formatIssue } from '../issues/catalogue.js'
import { placeOf } from '../xml/read-xml.js'
import type { RawAnnotation, RawFile, RawTier } from './collect-file.js'
import { eafExtension } from './losses.js'
import { slotTimes } from './slot-times.js'

/** What building annotations needs to know of their tier. */
export interface TierContext {
  tier: string
  speaker: string | undefined
  /** Milliseconds that the medium is ahead of the time order. */
  origin: number
  file: string
  issues: FormatIssue[]
}

const ownAttributes = new Set([
  'ANNOTATION_ID',
  'TIME_SLOT_REF1',
  'TIME_SLOT_REF2',
  'ANNOTATION_REF',
  'PREVIOUS_ANNOTATION',
])

/** Builds the annotations of an EAF file, tier by tier; ids stay as they are. */
export class AnnotationBuilder {
  readonly annotations: Annotation[] = []
  readonly #ids = new Set<string>()
  readonly #makeId = createIdMaker()
  readonly #raw: RawFile

  constructor(raw: RawFile) {
    this.#raw = raw
  }

  /** Adds the annotations of a tier and gives them back. */
  addTier(tier: RawTier, context: TierContext): Annotation[] {
    const times = slotTimes(tier, this.#raw)
    const orders = ordersOf(tier.annotations)
    const built: Annotation[] = []
    for (const raw of tier.annotations) {
      const geometry = raw.isAligned ? this.#geometry(raw, times, context) : undefined
      const parent = raw.isAligned ? undefined : this.#parent(raw, context)
      if (!geometry && parent === undefined) continue
      const annotation: Annotation = {
        id: this.#takeId(raw, context),
        media: 'media-1',
        text: raw.value,
        tier: context.tier,
        origin: { kind: 'import', source: 'eaf' },
      }
      if (geometry) annotation.geometry = geometry
      if (parent !== undefined) {
        annotation.parent = parent
        annotation.order = orders.get(raw) ?? 0
      }
      if (context.speaker !== undefined) annotation.speaker = context.speaker
      const kept = this.#kept(raw)
      if (kept) annotation.extensions = { [eafExtension]: kept }
      built.push(annotation)
    }
    this.annotations.push(...built)
    return built
  }

  #geometry(raw: RawAnnotation, times: Map<string, number>, context: TierContext) {
    const { TIME_SLOT_REF1: first, TIME_SLOT_REF2: last } = raw.attributes
    const [from, to] = [first, last].map((ref) => {
      const time = times.get(ref ?? '')
      if (time === undefined) {
        const data = { what: 'A time slot reference', id: ref ?? '' }
        say(context, 'TW-FORMATS-007', data, raw)
        return undefined
      }
      return Math.round((time + context.origin) * 1e3) / 1e6
    })
    if (from === undefined || to === undefined) return undefined
    if (to < from) {
      say(context, 'TW-FORMATS-012', { what: 'The annotation', start: from, end: to }, raw)
      return undefined
    }
    return to === from
      ? { type: 'instant' as const, time: from }
      : { type: 'span' as const, start: from, end: to }
  }

  #parent(raw: RawAnnotation, context: TierContext): string | undefined {
    const ref = raw.attributes.ANNOTATION_REF
    if (ref !== undefined && this.#ids.has(ref)) return ref
    say(context, 'TW-FORMATS-007', { what: 'ANNOTATION_REF', id: ref ?? '' }, raw)
    return undefined
  }

  #takeId(raw: RawAnnotation, context: TierContext): string {
    const id = raw.attributes.ANNOTATION_ID ?? ''
    if (/^[A-Za-z0-9._:-]{1,128}$/.test(id) && !this.#ids.has(id)) {
      this.#ids.add(id)
      return id
    }
    if (this.#ids.has(id)) say(context, 'TW-FORMATS-006', { id }, raw)
    let made = this.#makeId(`annotation-${id}`)
    while (this.#ids.has(made)) made = this.#makeId(`annotation-${id}`)
    this.#ids.add(made)
    return made
  }

  #kept({ attributes, isAligned }: RawAnnotation): Record<string, unknown> | undefined {
    const kept: Record<string, unknown> = {}
    const more = Object.entries(attributes).filter(([name]) => !ownAttributes.has(name))
    if (more.length > 0) kept.attributes = Object.fromEntries(more)
    if (isAligned) {
      const slots = [attributes.TIME_SLOT_REF1!, attributes.TIME_SLOT_REF2!]
      kept.slots = slots
      const unaligned = slots.filter((id) => this.#raw.slots.get(id)?.value === undefined)
      if (unaligned.length > 0) kept.unaligned = unaligned
    }
    return Object.keys(kept).length > 0 ? kept : undefined
  }
}

function say(
  context: TierContext,
  code: FormatIssueCode,
  data: Record<string, string | number>,
  { node }: RawAnnotation,
): void {
  context.issues.push(formatIssue(code, data, placeOf(node, context.file)))
}

/** Places among the children of one parent, from the chain of previous annotations. */
function ordersOf(annotations: readonly RawAnnotation[]): Map<RawAnnotation, number> {
  const byId = new Map(annotations.map((raw) => [raw.attributes.ANNOTATION_ID, raw]))
  const orders = new Map<RawAnnotation, number>()
  for (const raw of annotations) {
    const chain: RawAnnotation[] = []
    let at: RawAnnotation | undefined = raw
    while (at && !orders.has(at) && !chain.includes(at) && chain.length < 1000) {
      chain.push(at)
      const previous: string | undefined = at.attributes.PREVIOUS_ANNOTATION
      at = previous === undefined ? undefined : byId.get(previous)
    }
    let order = at && orders.has(at) ? orders.get(at)! + 1 : 0
    for (const each of chain.reverse()) orders.set(each, order++)
  }
  return orders
}

/** Gives segments the one of the parent tier that they lie in. */
export function linkToParents(
  children: readonly Annotation[],
  parents: readonly Annotation[],
): void {
  const spans = parents
    .filter(({ geometry }) => geometry?.type === 'span')
    .map(({ id, geometry }) => ({ id, ...(geometry as SpanGeometry) }))
    .sort((a, b) => a.start - b.start)
  for (const child of children) {
    if (child.geometry?.type !== 'span') continue
    const { start, end } = child.geometry as SpanGeometry
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.start <= start) low = middle + 1
      else high = middle
    }
    const parent = spans[low - 1]
    if (parent && parent.end >= end) child.parent = parent.id
  }
}

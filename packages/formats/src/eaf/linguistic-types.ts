import type { XmlElement } from '../xml/xml-element.js'
import { type EafTier, statedOf } from './lay-out-tiers.js'

const constraints: Record<string, string> = {
  Time_Subdivision:
    "Time subdivision of parent annotation's time interval, no time gaps allowed within this interval",
  Symbolic_Subdivision:
    'Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered',
  Symbolic_Association: '1-1 association with a parent annotation',
  Included_In:
    "Time alignable annotations within the parent annotation's time interval, gaps are allowed",
}

/** Chooses the type of each tier, keeps those of the file and adds what is missing of types and constraints. */
export function linguisticTypes(
  tiers: readonly EafTier[],
  rest: readonly XmlElement[],
): { typeOf: Map<EafTier, string>; elements: XmlElement[] } {
  const known = new Map(
    rest
      .filter(({ name }) => name === 'LINGUISTIC_TYPE')
      .map(({ attributes }) => [attributes.LINGUISTIC_TYPE_ID, attributes]),
  )
  const typeOf = new Map<EafTier, string>()
  const elements = [...rest]
  for (const tier of tiers) {
    const stated = statedOf(tier).LINGUISTIC_TYPE_REF
    if (typeof stated === 'string' && fits(tier, known.get(stated))) {
      typeOf.set(tier, stated)
      continue
    }
    const constraint = constraintOf(tier)
    const id = constraint === undefined ? 'default-lt' : `${constraint.toLowerCase()}-lt`
    typeOf.set(tier, id)
    if (known.has(id)) continue
    const attributes: Record<string, string> = {
      LINGUISTIC_TYPE_ID: id,
      TIME_ALIGNABLE: String(tier.isAligned !== false),
      GRAPHIC_REFERENCES: 'false',
      ...(constraint === undefined ? {} : { CONSTRAINTS: constraint }),
    }
    known.set(id, attributes)
    elements.push({ name: 'LINGUISTIC_TYPE', attributes, children: [] })
  }
  const stated = new Set(
    rest.filter(({ name }) => name === 'CONSTRAINT').map((each) => each.attributes.STEREOTYPE),
  )
  for (const [STEREOTYPE, DESCRIPTION] of Object.entries(constraints)) {
    if (stated.has(STEREOTYPE)) continue
    elements.push({ name: 'CONSTRAINT', attributes: { STEREOTYPE, DESCRIPTION }, children: [] })
  }
  return { typeOf, elements }
}

function fits(tier: EafTier, type: Record<string, string> | undefined): boolean {
  if (!type) return false
  if ((type.CONSTRAINTS === undefined) !== (tier.parent === undefined)) return false
  const isSymbolic = type.CONSTRAINTS?.startsWith('Symbolic') ?? false
  return tier.isAligned === undefined || tier.isAligned !== isSymbolic
}

function constraintOf(tier: EafTier): string | undefined {
  if (!tier.parent) return undefined
  if (tier.isAligned) return 'Included_In'
  const parents = tier.annotations.map(({ annotation }) => annotation.parent)
  return new Set(parents).size === parents.length ? 'Symbolic_Association' : 'Symbolic_Subdivision'
}

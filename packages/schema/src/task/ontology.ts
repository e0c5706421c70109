import type { AttributeValue } from '../document/annotation.js'
import type { Extensions } from '../values/extensions.js'
import type { Condition } from './condition.js'
import type { LocalizedText } from './localized-text.js'

/** One choice of an attribute or a field. */
export interface Option {
  id: string
  name: LocalizedText
  description?: LocalizedText
  hotkey?: string
  color?: string
  image?: string
  synonyms?: string[]
}

/** One attribute that annotations of a label carry. */
export interface AttributeDefinition {
  id: string
  type: 'text' | 'number' | 'boolean' | 'choice' | 'multiple-choice'
  name?: LocalizedText
  description?: LocalizedText
  options?: Option[]
  required?: boolean
  default?: AttributeValue
  min?: number
  max?: number
  step?: number
  unit?: string
  visibleWhen?: Condition
}

/** The keypoint names of a label and the lines drawn between them. */
export interface Skeleton {
  points: string[]
  edges: [from: string, to: string][]
  /** Where each point lies in the unit square of the first drag, [0, 1]². */
  template?: Record<string, [x: number, y: number]>
}

/** A label that annotations may carry. */
export interface Label {
  id: string
  name: LocalizedText
  description?: LocalizedText
  /** A CSS hex colour (`#rgb`, `#rrggbb`); a palette colour is given otherwise. */
  color?: string
  /** One printable character. */
  hotkey?: string
  parent?: string
  attributes?: AttributeDefinition[]
  skeleton?: Skeleton
  extensions?: Extensions
}

/** Somebody who speaks in a medium. */
export interface Speaker {
  id: string
  name: LocalizedText
  color?: string
}

/** The kinds of relation that annotators may draw. */
export interface RelationType {
  id: string
  name: LocalizedText
  directed?: boolean
  labels?: Option[]
}

/** What can be said: labels with their attributes and skeletons, speakers, relation types. */
export interface Ontology {
  labels: Label[]
  speakers?: Speaker[]
  relationTypes?: RelationType[]
  eventTypes?: Option[]
  extensions?: Extensions
}

import type { Extensions } from '../values/extensions.js'

/** A labelled link between two annotations. */
export interface Relation {
  id: string
  type?: string
  from: string
  to: string
  /** @default true */
  directed?: boolean
  labels?: string[]
  extensions?: Extensions
}

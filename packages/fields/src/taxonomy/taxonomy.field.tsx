import type { TaxonomyWidget } from '@tagwright/schema'
import { defineField, type Field } from '../field/define-field.js'
import { checkTaxonomy } from './check-taxonomy.js'
import { taxonomyMessages } from './taxonomy.messages.js'
import { TaxonomyField } from './taxonomy-field.js'
import type { LoadChildren } from './use-lazy-nodes.js'

/** What a taxonomy field may be given by its host. */
export interface TaxonomyOptions {
  /** Gives what lies below nodes that are `lazy`. */
  loadChildren?: LoadChildren
}

/** Makes the taxonomy field of a host that has more of the tree than the task says. */
export function createTaxonomyWidget({
  loadChildren,
}: TaxonomyOptions = {}): Field<TaxonomyWidget, string | readonly string[]> {
  return defineField<TaxonomyWidget, string | readonly string[]>({
    type: 'taxonomy',
    empty: [],
    isEmpty: (value) => value.length === 0,
    check: checkTaxonomy,
    component: (props) => <TaxonomyField {...props} {...(loadChildren && { loadChildren })} />,
    messages: taxonomyMessages,
  })
}

/** The taxonomy field: answers with a node's id, or a list when it is `multiple`; never empty. */
export const taxonomyWidget = createTaxonomyWidget()

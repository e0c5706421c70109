import * as v from 'valibot'
import { count, maybe, need, open, schemaOf } from '../../schema/build.js'
import { optionSchema } from '../ontology.schema.js'
import { itemSchema, widgetEntries } from '../widget-base.schema.js'
import type {
  BestWorstWidget,
  PairwiseWidget,
  RankingWidget,
  SideBySideWidget,
  SortingWidget,
} from './comparison-widgets.js'

const items = need(v.pipe(v.array(itemSchema), v.minLength(2)), 'The items.')

/** Schema of {@link RankingWidget}. */
export const rankingWidgetSchema = schemaOf<RankingWidget>()(
  open('Ranking widget', 'Items brought into order, best first.', {
    ...widgetEntries,
    type: v.literal('ranking'),
    items,
    allowTies: maybe(v.boolean(), 'Items may share a place; false when absent.'),
    top: maybe(count, 'How many of the best are asked for; all when absent.'),
  }),
)

/** Schema of {@link SortingWidget}. */
export const sortingWidgetSchema = schemaOf<SortingWidget>()(
  open('Sorting widget', 'Items put into buckets.', {
    ...widgetEntries,
    type: v.literal('sorting'),
    items: need(v.pipe(v.array(itemSchema), v.minLength(1)), 'The items.'),
    buckets: need(v.pipe(v.array(optionSchema), v.minLength(1)), 'The buckets.'),
  }),
)

/** Schema of {@link PairwiseWidget}. */
export const pairwiseWidgetSchema = schemaOf<PairwiseWidget>()(
  open('Pairwise widget', 'Which of two items is more so, and how much.', {
    ...widgetEntries,
    type: v.literal('pairwise'),
    items: need(v.strictTuple([itemSchema, itemSchema]), 'The left and the right item.'),
    allowTie: maybe(v.boolean(), 'Neither may be chosen; false when absent.'),
    strengths: maybe(v.array(optionSchema), 'Names of the degrees, weakest first.'),
  }),
)

/** Schema of {@link BestWorstWidget}. */
export const bestWorstWidgetSchema = schemaOf<BestWorstWidget>()(
  open('Best and worst widget', 'The best and the worst of a few items.', {
    ...widgetEntries,
    type: v.literal('best-worst'),
    items,
  }),
)

/** Schema of {@link SideBySideWidget}. */
export const sideBySideWidgetSchema = schemaOf<SideBySideWidget>()(
  open('Side by side widget', 'Items beside each other, compared in several respects.', {
    ...widgetEntries,
    type: v.literal('side-by-side'),
    items,
    dimensions: maybe(v.array(optionSchema), 'In what respects they are compared.'),
    allowTie: maybe(v.boolean(), 'Neither may be chosen; true when absent.'),
  }),
)

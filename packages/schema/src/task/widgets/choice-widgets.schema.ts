import * as v from 'valibot'
import { count, id, maybe, need, number, open, positive, schemaOf } from '../../schema/build.js'
import { localizedTextSchema as text } from '../localized-text.schema.js'
import { optionEntries, optionSchema } from '../ontology.schema.js'
import { widgetEntries } from '../widget-base.schema.js'
import type {
  BooleanWidget,
  ChoiceWidget,
  DateTimeWidget,
  NumberWidget,
  RatingAnchor,
  RatingWidget,
  TagsWidget,
  TaxonomyNode,
  TaxonomyWidget,
} from './choice-widgets.js'

const media = maybe(id, 'The medium that is asked about.')
const options = need(v.array(optionSchema), 'What can be chosen.')
const min = maybe(count, 'Least number of choices.')
const max = maybe(count, 'Greatest number of choices.')

/** Schema of {@link TagsWidget}. */
export const tagsWidgetSchema = schemaOf<TagsWidget>()(
  open('Tags widget', 'Tags from a list, with a search; the value is a list of option ids.', {
    ...widgetEntries,
    type: v.literal('tags'),
    media,
    options,
    multiple: maybe(v.boolean(), 'More than one may be given; true when absent.'),
    allowFree: maybe(v.boolean(), 'Free tags may be added; false when absent.'),
    min,
    max,
  }),
)

/** Schema of {@link ChoiceWidget}. */
export const choiceWidgetSchema = schemaOf<ChoiceWidget>()(
  open('Choice widget', 'One or several of a few options, all in sight.', {
    ...widgetEntries,
    type: v.literal('choice'),
    media,
    options,
    multiple: maybe(v.boolean(), 'More than one may be chosen; false when absent.'),
    allowOther: maybe(v.boolean(), 'Offers "other" with words; false when absent.'),
    min,
    max,
  }),
)

/** Schema of {@link TaxonomyNode}. */
export const taxonomyNodeSchema = schemaOf<TaxonomyNode>()(
  open('Taxonomy node', 'One node of a taxonomy.', {
    ...optionEntries,
    parent: maybe(id, 'The node above it; a root when absent.'),
    lazy: maybe(v.boolean(), 'Its children are asked of the host when it is opened.'),
  }),
)

/** Schema of {@link TaxonomyWidget}. */
export const taxonomyWidgetSchema = schemaOf<TaxonomyWidget>()(
  open('Taxonomy widget', 'One or several nodes of a tree.', {
    ...widgetEntries,
    type: v.literal('taxonomy'),
    media,
    nodes: need(v.array(taxonomyNodeSchema), 'The tree as a list.'),
    multiple: maybe(v.boolean(), 'More than one may be chosen; false when absent.'),
    leavesOnly: maybe(v.boolean(), 'Only nodes without children; true when absent.'),
    min,
    max,
  }),
)

/** Schema of {@link BooleanWidget}. */
export const booleanWidgetSchema = schemaOf<BooleanWidget>()(
  open('Boolean widget', 'Yes or no.', {
    ...widgetEntries,
    type: v.literal('boolean'),
    media,
    trueLabel: maybe(text, 'The word for true.'),
    falseLabel: maybe(text, 'The word for false.'),
  }),
)

/** Schema of {@link RatingAnchor}. */
export const ratingAnchorSchema = schemaOf<RatingAnchor>()(
  open('Rating anchor', 'What one value of a rating means.', {
    value: need(number, 'The value.'),
    name: need(text, 'What it means.'),
  }),
)

/** Schema of {@link RatingWidget}. */
export const ratingWidgetSchema = schemaOf<RatingWidget>()(
  open('Rating widget', 'A number on a scale.', {
    ...widgetEntries,
    type: v.literal('rating'),
    media,
    appearance: maybe(
      v.picklist(['stars', 'likert', 'slider']),
      'How it looks; stars when absent.',
    ),
    min: maybe(number, 'Least value; 1 when absent.'),
    max: maybe(number, 'Greatest value; 5 when absent.'),
    step: maybe(positive, 'Step between values; 1 when absent.'),
    anchors: maybe(v.array(ratingAnchorSchema), 'What values mean.'),
  }),
)

/** Schema of {@link NumberWidget}. */
export const numberWidgetSchema = schemaOf<NumberWidget>()(
  open('Number widget', 'A number with a unit.', {
    ...widgetEntries,
    type: v.literal('number'),
    media,
    min: maybe(number, 'Least value.'),
    max: maybe(number, 'Greatest value.'),
    step: maybe(positive, 'Values are min (or 0) plus a multiple of it; any number when absent.'),
    unit: maybe(text, 'Unit that is shown.'),
  }),
)

/** Schema of {@link DateTimeWidget}. */
export const dateTimeWidgetSchema = schemaOf<DateTimeWidget>()(
  open('Date and time widget', 'A date, a time, or both, without a zone.', {
    ...widgetEntries,
    type: v.literal('date-time'),
    media,
    precision: maybe(v.picklist(['date', 'time', 'date-time']), 'What is asked; date when absent.'),
    min: maybe(v.string(), 'Earliest value, written as the value is.'),
    max: maybe(v.string(), 'Latest value, written as the value is.'),
  }),
)

import * as v from 'valibot'
import {
  count,
  id,
  maybe,
  need,
  type ObjectSchemaOf,
  open,
  type SchemaOf,
  schemaOf,
} from '../schema/build.js'
import { localizedTextSchema as text } from './localized-text.schema.js'
import type { CustomWidget, GroupWidget, KnownWidget, Widget } from './widget.js'
import { widgetEntries } from './widget-base.schema.js'
import * as annotation from './widgets/annotation-widgets.schema.js'
import * as choice from './widgets/choice-widgets.schema.js'
import * as comparison from './widgets/comparison-widgets.schema.js'
import type {
  ConsentWidget,
  Example,
  ExamplesWidget,
  ProgressWidget,
} from './widgets/page-widgets.js'
import * as written from './widgets/text-widgets.schema.js'

/** Schema of {@link Example}. */
export const exampleSchema = schemaOf<Example>()(
  open('Example', 'One example of good or bad work.', {
    verdict: need(v.picklist(['good', 'bad']), 'What it is an example of.'),
    image: maybe(v.string(), 'Address of a picture.'),
    media: maybe(id, 'A medium of the task.'),
    text: maybe(text, 'An answer in words.'),
    explanation: maybe(text, 'Why it is good or bad.'),
  }),
)

/** Schema of {@link ExamplesWidget}. */
export const examplesWidgetSchema = schemaOf<ExamplesWidget>()(
  open('Examples widget', 'Good and bad examples; no response.', {
    ...widgetEntries,
    type: v.literal('examples'),
    examples: need(v.array(exampleSchema), 'The examples.'),
  }),
)

/** Schema of {@link ConsentWidget}. */
export const consentWidgetSchema = schemaOf<ConsentWidget>()(
  open('Consent widget', 'Something to agree to.', {
    ...widgetEntries,
    type: v.literal('consent'),
    text: need(text, 'Markdown.'),
  }),
)

/** Schema of {@link ProgressWidget}. */
export const progressWidgetSchema = schemaOf<ProgressWidget>()(
  open('Progress widget', 'How far the annotator is; no response.', {
    ...widgetEntries,
    type: v.literal('progress'),
  }),
)

const nested: SchemaOf<Widget> = v.lazy(() => widgetSchema)

/** Schema of {@link GroupWidget}. */
export const groupWidgetSchema = schemaOf<GroupWidget>()(
  open('Group widget', 'Widgets that are asked together, once or repeatedly.', {
    ...widgetEntries,
    type: v.literal('group'),
    widgets: need(v.array(nested), 'The widgets.'),
    repeated: maybe(v.boolean(), 'The annotator may add repeats; false when absent.'),
    min: maybe(count, 'Least number of repeats; 1 when absent.'),
    max: maybe(count, 'Greatest number of repeats.'),
    itemTitle: maybe(text, 'What one repeat is called.'),
  }),
)

const customType = v.pipe(v.string(), v.regex(/^x-[A-Za-z0-9._:-]{1,120}$/))

/** Schema of {@link CustomWidget}. */
export const customWidgetSchema = v.pipe(
  v.looseObject({
    ...widgetEntries,
    type: customType as unknown as SchemaOf<CustomWidget['type']>,
  }),
  v.title('Custom widget'),
  v.description('A widget that the host registers; its other members are its own.'),
)

const known = [
  annotation.imageWidgetSchema,
  annotation.transcriptionWidgetSchema,
  annotation.videoWidgetSchema,
  annotation.playerWidgetSchema,
  annotation.textSpansWidgetSchema,
  choice.tagsWidgetSchema,
  choice.choiceWidgetSchema,
  choice.taxonomyWidgetSchema,
  choice.booleanWidgetSchema,
  choice.ratingWidgetSchema,
  choice.numberWidgetSchema,
  choice.dateTimeWidgetSchema,
  written.textWidgetSchema,
  written.captionWidgetSchema,
  written.translationWidgetSchema,
  written.transcriptCheckWidgetSchema,
  written.statementsWidgetSchema,
  written.questionAnswerWidgetSchema,
  comparison.rankingWidgetSchema,
  comparison.sortingWidgetSchema,
  comparison.pairwiseWidgetSchema,
  comparison.bestWorstWidgetSchema,
  comparison.sideBySideWidgetSchema,
  written.instructionsWidgetSchema,
  examplesWidgetSchema,
  consentWidgetSchema,
  progressWidgetSchema,
  groupWidgetSchema,
] as const

/** Schemas of the widgets that version 1 knows, in the order of the documentation. */
export const knownWidgetSchemas: readonly ObjectSchemaOf<KnownWidget>[] = known

/** The names of the widget types that version 1 knows. */
export const knownWidgetTypes: readonly string[] = known.map(
  (schema) => schema.entries.type.literal,
)

/** Schema of {@link Widget}. */
export const widgetSchema: SchemaOf<Widget> = schemaOf<Widget>()(
  v.variant('type', [...known, customWidgetSchema]),
)

import * as v from 'valibot'
import { annotationSchema } from '../document/annotation.schema.js'
import { schemaVersion } from '../document/document.schema.js'
import { mediumEntries } from '../document/medium.schema.js'
import {
  count,
  extensions,
  fromZero,
  id,
  languageTag,
  mapOf,
  maybe,
  need,
  number,
  type ObjectSchemaOf,
  open,
  positive,
  schemaOf,
} from '../schema/build.js'
import { conditionSchema } from './condition.schema.js'
import { localizedTextSchema as text } from './localized-text.schema.js'
import { ontologySchema, optionSchema } from './ontology.schema.js'
import type {
  Layout,
  MediumWindow,
  Reward,
  Task,
  TaskMedium,
  TaskRule,
  TaskSettings,
} from './task.js'
import { widgetSchema } from './widget.schema.js'

/** Schema of {@link MediumWindow}. */
export const mediumWindowSchema = schemaOf<MediumWindow>()(
  open('Window', 'The part of a medium that is asked about.', {
    start: need(fromZero, 'Seconds of the medium.'),
    end: need(positive, 'Seconds of the medium, after start.'),
    context: maybe(fromZero, 'Seconds around it that are audible but locked; 0 when absent.'),
  }),
)

/** Schema of {@link TaskMedium}. */
export const taskMediumSchema = schemaOf<TaskMedium>()(
  open('Task medium', 'A medium that a task shows.', {
    ...mediumEntries,
    alt: maybe(text, 'What it shows, in words.'),
    peaks: maybe(v.string(), 'Address of precomputed peaks (audiowaveform .dat or .json).'),
    window: maybe(mediumWindowSchema, 'The part that is asked about; all of it when absent.'),
    text: maybe(v.string(), 'The text itself, of a medium of type text.'),
    sensitive: maybe(v.boolean(), 'Shown blurred and muted until the annotator asks.'),
  }),
)

const widgets = need(v.array(id), 'Widget ids, in order.')

/** Schema of {@link Layout}. */
export const layoutSchema = schemaOf<Layout>()(
  v.variant('type', [
    open('Stack', 'One under the other.', { type: v.literal('stack') }),
    open('Columns', 'Beside each other; stacked on a narrow page.', {
      type: v.literal('columns'),
      columns: need(
        v.array(
          open('Column', 'One column.', {
            widgets,
            width: maybe(positive, 'Share of the width, relative to the other columns.'),
          }),
        ),
        'The columns.',
      ),
    }),
    open('Steps', 'One after the other.', {
      type: v.literal('steps'),
      steps: need(
        v.array(
          open('Step', 'One step.', {
            id: need(id, 'Stable id.'),
            title: maybe(text, 'Text that is shown.'),
            widgets,
          }),
        ),
        'The steps.',
      ),
    }),
    open('Tabs', 'Behind each other.', {
      type: v.literal('tabs'),
      tabs: need(
        v.array(
          open('Tab', 'One tab.', {
            id: need(id, 'Stable id.'),
            title: need(text, 'Text that is shown.'),
            widgets,
          }),
        ),
        'The tabs.',
      ),
    }),
  ]),
)

/** Schema of {@link Reward}. */
export const rewardSchema = schemaOf<Reward>()(
  open('Reward', 'What is paid for a task.', {
    amount: need(fromZero, 'In the currency.'),
    currency: need(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'ISO 4217 code.'),
    estimatedSeconds: maybe(positive, 'How long the task is thought to take.'),
  }),
)

/** Schema of {@link TaskSettings}. */
export const taskSettingsSchema = schemaOf<TaskSettings>()(
  open('Settings', 'What the annotator may do beside answering.', {
    allowSkip: maybe(v.boolean(), 'The task may be skipped; false when absent.'),
    skipReasons: maybe(v.array(optionSchema), 'Reasons to skip.'),
    flagReasons: maybe(v.array(optionSchema), 'Reasons to flag; offered when there are any.'),
    withdrawSeconds: maybe(fromZero, 'For how long a submit can be taken back; 0 when absent.'),
  }),
)

/** Schema of {@link TaskRule}. */
export const taskRuleSchema = schemaOf<TaskRule>()(
  open('Rule', 'Something that must hold of the answers before a submit.', {
    must: conditionSchema,
    message: need(text, 'What is said when it does not hold.'),
    when: v.exactOptional(conditionSchema),
    severity: maybe(
      v.picklist(['error', 'warning']),
      'A warning may be submitted; error when absent.',
    ),
  }),
)

/** Schema of {@link Task}. */
export const taskSchema: ObjectSchemaOf<Task> = schemaOf<Task>()(
  open('Task', 'What a host asks an annotator.', {
    schemaVersion: need(schemaVersion, 'Version of the contract, major.minor.'),
    id: need(id, 'Stable id.'),
    revision: maybe(count, 'Counts versions of this task.'),
    title: maybe(text, 'Heading of the page.'),
    instructions: maybe(text, 'Markdown.'),
    locale: maybe(languageTag, 'BCP 47 tag of the page.'),
    data: v.exactOptional(
      mapOf(
        v.string(),
        v.union([v.string(), number, v.boolean()]),
        'Values for {{name}} in texts.',
      ),
    ),
    media: v.optional(need(v.array(taskMediumSchema), 'The media that are shown.'), () => []),
    ontology: v.optional(ontologySchema, () => ({ labels: [] })),
    widgets: need(v.array(widgetSchema), 'The widgets, in order.'),
    layout: maybe(layoutSchema, 'How widgets are laid out; a stack when absent.'),
    predictions: maybe(v.array(annotationSchema), 'Pre-annotations of a model or a file.'),
    rules: maybe(v.array(taskRuleSchema), 'Rules across fields.'),
    reward: maybe(rewardSchema, 'What is paid.'),
    settings: maybe(taskSettingsSchema, 'What the annotator may do beside answering.'),
    extensions: v.exactOptional(extensions),
  }),
)

import * as v from 'valibot'
import {
  count,
  direction,
  extensions,
  fromZero,
  id,
  languageTag,
  mapOf,
  maybe,
  need,
  open,
  schemaOf,
} from '../schema/build.js'
import { conditionSchema } from './condition.schema.js'
import { localizedTextSchema as text } from './localized-text.schema.js'
import type { AnnotationRules, Item, TextRules, WidgetBase } from './widget-base.js'

/** Members that every widget has. */
export const widgetEntries = {
  id: need(id, 'Stable id, unique in the task; responses are keyed by it.'),
  title: maybe(text, 'Heading.'),
  question: maybe(text, 'What is asked.'),
  description: maybe(text, 'More about it.'),
  required: maybe(v.boolean(), 'An answer is needed for a submit; false when absent.'),
  readOnly: maybe(v.boolean(), 'Shown, not changed.'),
  visibleWhen: v.exactOptional(conditionSchema),
  requiredWhen: v.exactOptional(conditionSchema),
  allowNone: maybe(
    v.boolean(),
    'Offers "nothing there"; true for widgets that make annotations, else false when absent.',
  ),
  allowCannotTell: maybe(v.boolean(), 'Offers "cannot tell"; false when absent.'),
  extensions: v.exactOptional(extensions),
} as const

/** Schema of {@link WidgetBase}. */
export const widgetBaseSchema = schemaOf<WidgetBase>()(
  open('Widget', 'What every widget has.', widgetEntries),
)

/** Members of every widget that has text written. */
export const textEntries = {
  minWords: maybe(count, 'Least number of words.'),
  maxWords: maybe(count, 'Greatest number of words.'),
  minCharacters: maybe(count, 'Least number of characters.'),
  maxCharacters: maybe(count, 'Greatest number of characters.'),
  language: maybe(languageTag, 'BCP 47 tag of what is written.'),
  direction: maybe(direction, 'Direction of what is written; auto when absent.'),
  placeholder: maybe(text, 'Shown in the empty field.'),
  spellCheck: maybe(
    v.boolean(),
    'The browser marks words that it does not know; true when absent.',
  ),
  avoid: maybe(v.array(v.string()), 'Texts that the answer should not (nearly) repeat.'),
  distinct: maybe(
    v.boolean(),
    'In a repeated group, the answer should not (nearly) repeat an earlier one; false when absent.',
  ),
} as const

/** Schema of {@link TextRules}. */
export const textRulesSchema = schemaOf<TextRules>()(
  open('Text rules', 'Limits and habits of written text.', textEntries),
)

/** Schema of {@link AnnotationRules}. */
export const annotationRulesSchema = schemaOf<AnnotationRules>()(
  open('Annotation rules', 'Limits on the annotations of a widget.', {
    min: maybe(count, 'Least number; "nothing there" satisfies it.'),
    max: maybe(count, 'Greatest number.'),
    minSize: maybe(fromZero, 'Least width and height in natural-image pixels.'),
    inside: maybe(v.boolean(), 'Geometries must stay inside the frame; true when absent.'),
    labelRequired: maybe(
      v.boolean(),
      'Every annotation needs a label; true when there are labels and this is absent.',
    ),
    minDuration: maybe(fromZero, 'Least length of a segment in seconds.'),
    maxDuration: maybe(fromZero, 'Greatest length of a segment in seconds.'),
    textRequired: maybe(v.boolean(), 'Every segment needs text; false when absent.'),
    perLabel: v.exactOptional(
      mapOf(
        id,
        open('Limits', 'Limits on the annotations of one label.', {
          min: maybe(count, 'Least number.'),
          max: maybe(count, 'Greatest number.'),
        }),
        'Limits by label id.',
      ),
    ),
  }),
)

/** Schema of {@link Item}. */
export const itemSchema = schemaOf<Item>()(
  open('Item', 'Something that is ranked, sorted or compared.', {
    id: need(id, 'Stable id; what the value holds.'),
    name: maybe(text, 'Text that is shown.'),
    text: maybe(text, 'The text itself, when the item is a text.'),
    image: maybe(v.string(), 'Address of a picture.'),
    media: maybe(id, 'A medium of the task.'),
  }),
)

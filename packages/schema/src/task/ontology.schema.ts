import * as v from 'valibot'
import { attributeValueSchema } from '../document/annotation.schema.js'
import {
  extensions,
  hexColor,
  id,
  mapOf,
  maybe,
  need,
  number,
  open,
  positive,
  schemaOf,
  share,
  someText,
} from '../schema/build.js'
import { conditionSchema } from './condition.schema.js'
import { localizedTextSchema as text } from './localized-text.schema.js'
import type {
  AttributeDefinition,
  Label,
  Ontology,
  Option,
  RelationType,
  Skeleton,
  Speaker,
} from './ontology.js'

/** One printable character. */
const hotkey = v.pipe(v.string(), v.regex(/^\S{1,2}$/))

/** Members of an option. */
export const optionEntries = {
  id: need(id, 'Stable id; what the value holds.'),
  name: need(text, 'Text that is shown.'),
  description: maybe(text, 'More about it.'),
  hotkey: maybe(hotkey, 'One printable character.'),
  color: maybe(hexColor, 'A CSS hex colour.'),
  image: maybe(v.string(), 'Address of a picture.'),
  synonyms: maybe(v.array(v.string()), 'Other words that a search finds it by.'),
} as const

/** Schema of {@link Option}. */
export const optionSchema = schemaOf<Option>()(
  open('Option', 'One choice of an attribute or a field.', optionEntries),
)

/** Schema of {@link AttributeDefinition}. */
export const attributeDefinitionSchema = schemaOf<AttributeDefinition>()(
  open('Attribute', 'One attribute that annotations of a label carry.', {
    id: need(id, "Stable id, unique among the label's attributes."),
    type: need(
      v.picklist(['text', 'number', 'boolean', 'choice', 'multiple-choice']),
      'The type of its value.',
    ),
    name: maybe(text, 'Text that is shown.'),
    description: maybe(text, 'More about it.'),
    options: maybe(v.array(optionSchema), 'The choices.'),
    required: maybe(v.boolean(), 'It must be given.'),
    default: maybe(attributeValueSchema, 'The value of a new annotation.'),
    min: maybe(number, 'Least number.'),
    max: maybe(number, 'Greatest number.'),
    step: maybe(positive, 'Step of the number.'),
    unit: maybe(v.string(), 'Unit of the number.'),
    visibleWhen: v.exactOptional(conditionSchema),
  }),
)

/** Schema of {@link Skeleton}. */
export const skeletonSchema = schemaOf<Skeleton>()(
  open('Skeleton', 'The keypoint names of a label and the lines between them.', {
    points: need(v.array(someText), 'Names, in order.'),
    edges: need(v.array(v.strictTuple([v.string(), v.string()])), 'Pairs of names.'),
    template: v.exactOptional(
      mapOf(v.string(), v.strictTuple([share, share]), 'Where points lie in the unit square.'),
    ),
  }),
)

/** Schema of {@link Label}. */
export const labelSchema = schemaOf<Label>()(
  open('Label', 'A label that annotations may carry.', {
    id: need(id, 'Stable id, unique in the task.'),
    name: need(text, 'Text that is shown.'),
    description: maybe(text, 'When to use it.'),
    color: maybe(hexColor, 'A CSS hex colour; one of the palette when absent.'),
    hotkey: maybe(hotkey, 'One printable character.'),
    parent: maybe(id, 'The label above it.'),
    attributes: maybe(v.array(attributeDefinitionSchema), 'What else is asked.'),
    skeleton: maybe(skeletonSchema, 'Its keypoints.'),
    extensions: v.exactOptional(extensions),
  }),
)

/** Schema of {@link Speaker}. */
export const speakerSchema = schemaOf<Speaker>()(
  open('Speaker', 'Somebody who speaks in a medium.', {
    id: need(id, 'Stable id, unique in the task.'),
    name: need(text, 'Text that is shown.'),
    color: maybe(hexColor, 'A CSS hex colour.'),
  }),
)

/** Schema of {@link RelationType}. */
export const relationTypeSchema = schemaOf<RelationType>()(
  open('Relation type', 'A kind of relation that annotators may draw.', {
    id: need(id, 'Stable id.'),
    name: need(text, 'Text that is shown.'),
    directed: maybe(v.boolean(), 'Whether its ends differ; true when absent.'),
    labels: maybe(v.array(optionSchema), 'What can be said of it.'),
  }),
)

/** Schema of {@link Ontology}. */
export const ontologySchema = schemaOf<Ontology>()(
  open('Ontology', 'What can be said.', {
    labels: v.optional(need(v.array(labelSchema), 'Labels in order.'), () => []),
    speakers: maybe(v.array(speakerSchema), 'Who speaks.'),
    relationTypes: maybe(v.array(relationTypeSchema), 'Kinds of relation.'),
    eventTypes: maybe(v.array(optionSchema), 'Kinds of event inside a segment.'),
    extensions: v.exactOptional(extensions),
  }),
)

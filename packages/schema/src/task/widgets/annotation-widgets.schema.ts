import * as v from 'valibot'
import { responsePath } from '../../document/response.schema.js'
import {
  count,
  direction,
  fromZero,
  id,
  languageTag,
  maybe,
  need,
  open,
  schemaOf,
  share,
} from '../../schema/build.js'
import { localizedTextSchema as text } from '../localized-text.schema.js'
import { annotationRulesSchema, widgetEntries } from '../widget-base.schema.js'
import type {
  CharacterGroup,
  EventType,
  ImageWidget,
  PlayerWidget,
  TextSpansWidget,
  Tier,
  TranscriptChecks,
  TranscriptionWidget,
  VideoWidget,
} from './annotation-widgets.js'

const media = need(id, 'The medium.')
const labels = maybe(v.array(id), 'Label ids offered; all of the ontology when absent.')
const rules = maybe(annotationRulesSchema, 'Limits.')
const shapes = maybe(v.array(id), 'Geometry types or shape ids offered as tools; box when absent.')

/** Schema of {@link Tier}. */
export const tierSchema = schemaOf<Tier>()(
  open('Tier', 'One tier of a timeline.', {
    id: need(id, 'Stable id, unique in the task.'),
    name: maybe(text, 'Text that is shown.'),
    kind: maybe(v.picklist(['interval', 'point']), 'What lies on it; interval when absent.'),
    overlap: maybe(
      v.picklist(['allow', 'forbid', 'push', 'trim', 'contiguous']),
      'How segments may lie to each other; allow when absent.',
    ),
    parent: maybe(id, 'The tier above it.'),
    speaker: maybe(id, 'Who speaks on it.'),
  }),
)

/** Schema of {@link ImageWidget}. */
export const imageWidgetSchema = schemaOf<ImageWidget>()(
  open('Image widget', 'Boxes and other shapes on an image.', {
    ...widgetEntries,
    type: v.literal('image'),
    media,
    images: maybe(v.array(id), 'More images, gone through one by one after `media`.'),
    compare: maybe(id, 'Another image medium, shown over `media` on the same coordinates.'),
    shapes,
    labels,
    rules,
  }),
)

/** Schema of {@link TranscriptChecks}. */
export const transcriptChecksSchema = schemaOf<TranscriptChecks>()(
  open('Transcript checks', 'What the text of every segment is checked for.', {
    characters: maybe(
      v.string(),
      'The characters that may be written, with ranges such as `a-z`; spaces always may.',
    ),
    numerals: maybe(v.picklist(['words', 'digits']), 'Whether numbers are words or numerals.'),
    maxCharactersPerSecond: maybe(fromZero, 'Greatest reading speed.'),
    maxCharacters: maybe(count, 'Greatest length of one text in characters.'),
    maxLineCharacters: maybe(count, 'Greatest length of one line in characters.'),
    empty: maybe(v.boolean(), 'Segments without text are told of; false when absent.'),
    maxGap: maybe(fromZero, 'Greatest gap between neighbours of a tier, in seconds.'),
    severity: maybe(
      v.picklist(['warning', 'error']),
      'error keeps the task from being submitted; warning when absent.',
    ),
  }),
)

/** Schema of {@link EventType}. */
export const eventTypeSchema = schemaOf<EventType>()(
  open('Event type', 'Something other than words that can be marked in a segment.', {
    id: need(id, 'The type of its events.'),
    name: maybe(text, 'Text that is shown.'),
  }),
)

/** Schema of {@link CharacterGroup}. */
export const characterGroupSchema = schemaOf<CharacterGroup>()(
  open('Character group', 'Characters that keyboards lack, offered together.', {
    name: need(text, 'Text that is shown.'),
    characters: need(v.array(v.string()), 'Each a character or a short text.'),
  }),
)

/** Schema of {@link TranscriptionWidget}. */
export const transcriptionWidgetSchema = schemaOf<TranscriptionWidget>()(
  open('Transcription widget', 'Segments with text on a timeline.', {
    ...widgetEntries,
    type: v.literal('transcription'),
    media,
    tiers: maybe(v.array(tierSchema), 'One interval tier speech when absent.'),
    labels,
    language: maybe(languageTag, 'BCP 47 tag of the speech.'),
    direction: maybe(direction, 'Direction of the text.'),
    minWatched: maybe(share, 'Share to be heard before a submit; 0 when absent.'),
    maxWatchedRate: maybe(
      v.pipe(v.number(), v.gtValue(0)),
      'What was played faster does not count as heard; any rate counts when absent.',
    ),
    checks: maybe(transcriptChecksSchema, 'What texts are checked for; nothing when absent.'),
    events: maybe(
      v.array(eventTypeSchema),
      'Events offered inside segments; inaudible, noise and crosstalk when absent.',
    ),
    characters: maybe(v.array(characterGroupSchema), 'Special characters offered first.'),
    doubtfulBelow: maybe(share, 'Certainty under which words count as doubtful; 0.6 when absent.'),
    fixedSpeakers: maybe(
      v.boolean(),
      'Annotators choose from the speakers of the task but do not change them; false when absent.',
    ),
    rules,
  }),
)

/** Schema of {@link VideoWidget}. */
export const videoWidgetSchema = schemaOf<VideoWidget>()(
  open('Video widget', 'Tracks on the frames of a video and segments on its timeline.', {
    ...widgetEntries,
    type: v.literal('video'),
    media,
    shapes,
    labels,
    tiers: maybe(v.array(tierSchema), 'Tiers of the timeline; none when absent.'),
    rules,
  }),
)

/** Schema of {@link PlayerWidget}. */
export const playerWidgetSchema = schemaOf<PlayerWidget>()(
  open('Player widget', 'Plays a medium for the widgets around it; no response.', {
    ...widgetEntries,
    type: v.literal('player'),
    media,
    minWatched: maybe(share, 'Share to be played before a submit; 0 when absent.'),
  }),
)

/** Schema of {@link TextSpansWidget}. */
export const textSpansWidgetSchema = schemaOf<TextSpansWidget>()(
  open('Text spans widget', 'Labels on ranges of a text.', {
    ...widgetEntries,
    type: v.literal('text-spans'),
    media: maybe(id, 'The medium whose text is labelled.'),
    response: maybe(responsePath, 'The widget whose written response is labelled.'),
    labels,
    overlap: maybe(
      v.picklist(['allow', 'forbid']),
      'Whether spans may overlap; allow when absent.',
    ),
    relations: maybe(v.boolean(), 'Relations between spans may be drawn.'),
    rules,
  }),
)

import type { Annotation } from '@tagwright/schema'
import type { LossDeclaration } from '../format/loss.js'

/** Parts of an annotation that a format of timelines may have no place for. */
export type SpeechAspect = keyof typeof aspects

interface Aspect {
  /** What is lost, as a sentence. */
  description: string
  /** Whether an annotation has it. */
  present(annotation: Annotation): boolean
}

const some = (value: unknown) =>
  value !== undefined && !(Array.isArray(value) && value.length === 0) && value !== ''
const spanOf = (annotation: Annotation) =>
  annotation.geometry?.type === 'span' ? annotation.geometry : undefined

const aspects = {
  frequencies: {
    description: 'Frequency bounds of segments are not written.',
    present: (a: Annotation) => spanOf(a)?.low !== undefined || spanOf(a)?.high !== undefined,
  },
  channel: {
    description: 'The audio channel that a segment means is not written.',
    present: (a: Annotation) => spanOf(a)?.channel !== undefined,
  },
  labels: {
    description:
      'Labels are not written as such; a segment without text shows their names as its text.',
    present: (a: Annotation) => some(a.labels),
  },
  attributes: {
    description: 'Attributes are not written.',
    present: (a: Annotation) => Object.keys(a.attributes ?? {}).length > 0,
  },
  text: { description: 'Texts are not written.', present: (a: Annotation) => some(a.text) },
  language: {
    description: 'Language and direction of texts are not written.',
    present: (a: Annotation) => some(a.language) || some(a.direction),
  },
  tier: { description: 'Tiers are not written.', present: (a: Annotation) => some(a.tier) },
  speaker: {
    description: 'Speakers are not written.',
    present: (a: Annotation) => some(a.speaker),
  },
  words: {
    description: 'Words with their times are not written.',
    present: (a: Annotation) => some(a.words),
  },
  events: {
    description: 'Events inside segments are not written.',
    present: (a: Annotation) => some(a.events),
  },
  parents: {
    description: 'Which annotation belongs to which, and in what order, is not written.',
    present: (a: Annotation) => some(a.parent) || some(a.order),
  },
  grouping: {
    description: 'Groups and widgets of annotations are not written.',
    present: (a: Annotation) => some(a.group) || some(a.widget),
  },
  confidence: {
    description: "The annotator's certainty is not written.",
    present: (a: Annotation) => some(a.confidence),
  },
  review: {
    description: 'Reviews and comments are not written.',
    present: (a: Annotation) => some(a.review) || some(a.comments),
  },
} satisfies Record<string, Aspect>

/** The codes that {@link declareLosses} adds for every format of timelines. */
const common = {
  geometry:
    'Annotations that are neither a span nor an instant of a recording, and pictures, are not written.',
  provenance: 'Who made and changed an annotation, and when, is not written.',
  extensions: 'Extensions of other vendors are not written.',
  document:
    'What is said of the document and its media beyond the name of the recording is not written: status, responses, relations, provenance, sizes.',
  order: 'Segments are written by time; the order in the document is not kept.',
}

/** Aspects that nearly every format of timelines lacks. */
export const usualAspects = [
  'attributes',
  'language',
  'events',
  'parents',
  'grouping',
  'confidence',
  'review',
] as const satisfies readonly SpeechAspect[]

/** The loss list of a format: the common ones, its aspects, and what is its own. */
export function declareLosses(
  format: string,
  missing: readonly SpeechAspect[],
  own: Readonly<Record<string, string>> = {},
): LossDeclaration[] {
  const all: Record<string, string> = { ...common }
  for (const key of missing) all[key] = aspects[key].description
  Object.assign(all, own)
  return Object.entries(all).map(([key, description]) => ({
    code: `${format}.${key}`,
    description,
  }))
}

/** Tells the losses of one annotation that any format of timelines has. */
export function noteLosses(
  annotation: Annotation,
  missing: readonly SpeechAspect[],
  own: { source: string; extension?: string; keepsScore: boolean },
  lose: (key: string) => void,
): void {
  for (const key of missing) if (aspects[key].present(annotation)) lose(key)
  const { origin, createdAt, updatedAt, annotator, extensions } = annotation
  if (createdAt || updatedAt || annotator !== undefined || (origin && !isPlain(origin, own)))
    lose('provenance')
  if (extensions && Object.keys(extensions).some((key) => key !== own.extension)) lose('extensions')
}

function isPlain(
  origin: NonNullable<Annotation['origin']>,
  own: { source: string; keepsScore: boolean },
): boolean {
  const members = Object.keys(origin).length - (own.keepsScore && 'score' in origin ? 1 : 0)
  return origin.kind === 'import' && origin.source === own.source && members === 2
}

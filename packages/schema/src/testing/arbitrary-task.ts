import fc from 'fast-check'
import type { Label, Option } from '../task/ontology.js'
import type { Task } from '../task/task.js'
import type { Widget } from '../task/widget.js'
import {
  arbitraryExtensions,
  arbitraryId,
  arbitraryObject,
  arbitraryUnique,
  arbitraryLocalizedText as text,
} from './arbitrary-values.js'

/** An option of a field. */
export const arbitraryOption: fc.Arbitrary<Option> = arbitraryObject(
  { id: arbitraryId, name: text },
  { description: text, color: fc.constantFrom('#d33', '#00aaFF') },
)

/** A label with attributes. */
export const arbitraryLabel: fc.Arbitrary<Label> = arbitraryObject<
  Pick<Label, 'id' | 'name'>,
  Pick<Required<Label>, 'description' | 'color' | 'attributes' | 'skeleton' | 'extensions'>
>(
  { id: arbitraryId, name: text },
  {
    description: text,
    color: fc.constantFrom('#d33', '#123456'),
    attributes: arbitraryUnique(
      arbitraryObject(
        { id: arbitraryId, type: fc.constantFrom('text', 'number', 'boolean') },
        { name: text, required: fc.boolean() },
      ),
      { maxLength: 2 },
    ),
    skeleton: fc.constant({
      points: ['nose', 'left-ear', 'right-ear'],
      edges: [['nose', 'left-ear'] as [string, string]],
    }),
    extensions: arbitraryExtensions,
  },
)

const options = arbitraryUnique(arbitraryOption, { minLength: 1, maxLength: 4 })
const items = arbitraryUnique(fc.record({ id: arbitraryId, text }), { minLength: 2, maxLength: 4 })

/** A widget with the given id, on media of the tasks of {@link arbitraryTask}. */
export function arbitraryWidget(id: string): fc.Arbitrary<Widget> {
  const base = { id: fc.constant(id) }
  const more = { title: text, question: text, required: fc.boolean(), allowNone: fc.boolean() }
  const on = (media: string) => ({ ...base, media: fc.constant(media) })
  const type = <T extends Widget['type']>(name: T) => ({ type: fc.constant(name) })
  const few = fc.nat(3)
  return fc.oneof(
    arbitraryObject({ ...on('photo'), ...type('image') }, more),
    arbitraryObject({ ...on('call'), ...type('transcription') }, more),
    arbitraryObject({ ...on('film'), ...type('video') }, more),
    arbitraryObject({ ...on('film'), ...type('player') }, more),
    arbitraryObject({ ...on('passage'), ...type('text-spans') }, more),
    arbitraryObject({ ...base, ...type('tags'), options }, { ...more, allowFree: fc.boolean() }),
    arbitraryObject({ ...base, ...type('choice'), options }, { ...more, multiple: fc.boolean() }),
    arbitraryObject({ ...base, ...type('taxonomy'), nodes: options }, more),
    arbitraryObject({ ...base, ...type('boolean') }, { ...more, trueLabel: text }),
    arbitraryObject(
      { ...base, ...type('rating') },
      { ...more, max: fc.integer({ min: 2, max: 9 }) },
    ),
    arbitraryObject({ ...base, ...type('number') }, { ...more, unit: text }),
    arbitraryObject({ ...base, ...type('date-time') }, more),
    arbitraryObject({ ...base, ...type('text') }, { ...more, minWords: few }),
    arbitraryObject({ ...on('photo'), ...type('caption') }, more),
    arbitraryObject({ ...base, ...type('translation'), source: fc.string() }, more),
    arbitraryObject({ ...on('call'), ...type('transcript-check'), transcript: fc.string() }, more),
    arbitraryObject({ ...on('film'), ...type('statements') }, { ...more, minTrue: few }),
    arbitraryObject({ ...on('passage'), ...type('question-answer') }, more),
    arbitraryObject({ ...base, ...type('ranking'), items }, { ...more, allowTies: fc.boolean() }),
    arbitraryObject({ ...base, ...type('sorting'), items, buckets: options }, more),
    arbitraryObject({ ...base, ...type('best-worst'), items }, more),
    arbitraryObject({ ...base, ...type('side-by-side'), items }, more),
    arbitraryObject({ ...base, ...type('instructions'), text }, {}),
    arbitraryObject({ ...base, ...type('consent'), text }, {}),
    arbitraryObject({ ...base, ...type('progress') }, {}),
    fc.array(fc.constant(0), { minLength: 1, maxLength: 2 }).map((inner) => ({
      id,
      type: 'group' as const,
      repeated: true,
      widgets: inner.map((_, i): Widget => ({ id: `${id}.${i}`, type: 'boolean' })),
    })),
    arbitraryObject({ ...base, ...type('x-wheel') }, more),
  )
}

/** A whole task: every reference leads somewhere. */
export const arbitraryTask: fc.Arbitrary<Task> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  arbitraryObject<
    Pick<Task, 'schemaVersion' | 'id' | 'media' | 'ontology' | 'widgets'>,
    Pick<
      Required<Task>,
      'revision' | 'title' | 'instructions' | 'data' | 'reward' | 'settings' | 'extensions'
    >
  >(
    {
      schemaVersion: fc.constant('1.0'),
      id: arbitraryId,
      media: fc.constant([
        { id: 'photo', type: 'image', src: '/photo.jpg' },
        { id: 'call', type: 'audio', src: '/call.webm', duration: 61.2 },
        { id: 'film', type: 'video', src: '/film.webm' },
        { id: 'passage', type: 'text', text: 'A cat sat.' },
      ]),
      ontology: fc.record({ labels: arbitraryUnique(arbitraryLabel, { maxLength: 4 }) }),
      widgets: fc.tuple(...Array.from({ length: count }, (_, i) => arbitraryWidget(`w${i}`))),
    },
    {
      revision: fc.nat(9),
      title: text,
      instructions: text,
      data: fc.dictionary(fc.constantFrom('city', 'country'), fc.oneof(fc.string(), fc.integer())),
      reward: fc.record({ amount: fc.nat(9), currency: fc.constantFrom('USD', 'XOF') }),
      settings: fc.record({ allowSkip: fc.boolean(), withdrawSeconds: fc.nat(20) }),
      extensions: arbitraryExtensions,
    },
  ),
)

import { defineMessages } from '@tagwright/react'
import type { CustomWidget } from '@tagwright/schema'
import { type ChangeEvent, createElement } from 'react'
import { expect, test } from 'vitest'
import * as fields from '../index.js'
import { fieldProblems } from './field-problems.js'

/** A researcher's own field, as one folder would hold it: how strongly each of some moods is felt. */
interface MoodWidget extends CustomWidget {
  type: 'x-mood'
  moods: string[]
}
const moodMessages = defineMessages({
  en: { 'mood.hint': 'From 0, not at all, to 4, strongly.', 'issue.MOOD-001': 'No mood.' },
  fr: { 'mood.hint': 'De 0, pas du tout, à 4, fortement.', 'issue.MOOD-001': 'Aucune humeur.' },
})
const isMoods = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((felt) => typeof felt === 'number')

function MoodField(props: fields.FieldProps<MoodWidget>) {
  const field = fields.useField(props, moodMessages)
  const felt = isMoods(field.value) ? field.value : {}
  const slider = (mood: string) =>
    createElement('input', {
      key: mood,
      type: 'range',
      'aria-label': mood,
      max: 4,
      value: felt[mood] ?? 0,
      disabled: field.readOnly,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        field.setValue({ ...felt, [mood]: event.target.valueAsNumber }),
    })
  return createElement(fields.FieldFrame, {
    field,
    hint: field.t('mood.hint'),
    strange: field.value !== undefined && !isMoods(field.value),
    // biome-ignore lint/correctness/noChildrenProp: the frame's type asks for them.
    children: field.widget.moods.map(slider),
  })
}
const moodField = {
  type: 'x-mood' as const,
  empty: {},
  isEmpty: (value: Record<string, number>) => Object.keys(value).length === 0,
  check: (value: unknown, { id }: MoodWidget) =>
    isMoods(value)
      ? []
      : [
          {
            code: 'MOOD-001',
            path: ['widgets', id],
            message: 'No mood.',
            severity: 'error' as const,
          },
        ],
  component: MoodField,
  messages: moodMessages,
}
const widget: MoodWidget = {
  id: 'w',
  type: 'x-mood',
  question: 'How is it?',
  moods: ['calm', 'sad'],
}

test('a field of another package, made of public parts, keeps the contract', () => {
  const mood = fields.defineField<MoodWidget, Record<string, number>>(moodField)
  expect(fieldProblems(mood, { widget, valid: [{ calm: 3 }, { calm: 1, sad: 0 }] })).toEqual([])
})

test('what a field breaks is told in a sentence each', () => {
  const bad = fields.defineField<MoodWidget, Record<string, number>>({
    ...moodField,
    isEmpty: () => false,
    check: (value) => {
      if (value === null) throw new Error('null')
      return [{ code: 'mood', path: [], message: '', severity: 'error' }]
    },
    component: () => {
      throw new Error('no page')
    },
    messages: { en: { hint: 'Only here' }, fr: {} } as never,
  })
  const problems = fieldProblems(bad, {
    widget,
    valid: [{ calm: 3 }],
    broken: { widget, value: {} },
  })
  expect(problems).toEqual(
    expect.arrayContaining([
      'its empty value is not empty',
      '{"calm":3} is valid, yet ""',
      'the check of null throws: Error: null',
      'the code "mood" is not of the form TW-NAME-001',
      'mood has no path',
      'mood has no message',
      'hint is missing or empty in fr',
      'drawing {"calm":3} throws: Error: no page',
    ]),
  )
  expect(fieldProblems(bad, { widget, valid: [] })).toContain(
    'no valid value was given to try it with',
  )
})

test('the fields of the package keep it too', () => {
  const options = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ]
  expect(
    fieldProblems(fields.choiceWidget, {
      widget: { id: 'w', type: 'choice', options },
      valid: ['a'],
    }),
  ).toEqual([])
  expect(
    fieldProblems(fields.statementsWidget, {
      widget: { id: 'w', type: 'statements', media: 'gone' },
      valid: [[{ text: 'So.', truth: true }]],
    }),
  ).toEqual([])
})

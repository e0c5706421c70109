import { createTaskStore } from '@tagwright/core'
import { expect, test } from 'vitest'
import { adjustStyles, colorOfId } from '../adjustments/adjusted-styles.js'
import { filterOf } from '../adjustments/picture-filter.js'
import { imageTask } from '../fixtures/image-task.js'
import { createStyles } from '../paint/label-styles.js'
import { createViewChoices, defaultViewChoice, readViewChoice } from './view-choice.js'

test('what cannot be used is left out of a choice, numbers are kept in range', () => {
  expect(readViewChoice(null)).toEqual({})
  const strange = { wheel: 'spin', fill: Number.NaN, gamma: 99, brightness: -1, other: 1 }
  expect(readViewChoice({ ...strange, invert: true, colors: 'annotation' })).toEqual({
    gamma: 5,
    brightness: 0,
    invert: true,
    colors: 'annotation',
  })
})

test('the choice of a session outlasts the widget and wins over the host', () => {
  const store = createTaskStore({ task: imageTask({}) })
  const first = createViewChoices(store, 'w1')
  const heard: number[] = []
  first.subscribe(() => heard.push(first.get().contrast))
  first.set({ contrast: 2 })
  first.set({ contrast: 2 })
  expect(heard).toEqual([2])
  const second = createViewChoices(store, 'w1')
  second.begin({ contrast: 0.5, invert: true })
  expect(second.get()).toEqual({ ...defaultViewChoice, contrast: 2, invert: true })
})

test('a filter names only what differs from the file', () => {
  expect(filterOf(defaultViewChoice, null)).toBe('')
  expect(filterOf({ ...defaultViewChoice, saturation: 0, invert: true }, 'g')).toBe(
    'url(#g) saturate(0) invert(1)',
  )
})

test('colours by annotation are steady, styles are shared, names stay', () => {
  const base = createStyles([{ id: 'cat', name: 'Cat', color: '#dd3333' }], '')
  const styleOf = adjustStyles(base, { fill: 0.5, colors: 'annotation' })
  const one = styleOf({ id: 'a', labels: ['cat'] })
  expect(one).toBe(styleOf({ id: 'a', labels: ['cat'] }))
  expect(one).toMatchObject({ stroke: colorOfId('a'), name: 'Cat', fill: `${colorOfId('a')}80` })
  const strokes = new Set(Array.from({ length: 200 }, (_, i) => styleOf({ id: `x${i}` }).stroke))
  expect(strokes.size).toBeGreaterThan(12)
  const byLabel = adjustStyles(base, { fill: 0, colors: 'label' })({ id: 'a', labels: ['cat'] })
  expect(byLabel).toMatchObject({ stroke: '#dd3333', fill: '#dd333300' })
})

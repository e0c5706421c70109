import { expect, test } from 'vitest'
import { demoTask } from '../fixtures/demo-task.js'
import { createLabelIndex } from '../parts/label-picker/search-labels.js'
import { formatTime } from './describe-geometry.js'
import { labelPalette } from './palette.js'
import { resolveLabels } from './resolve-labels.js'

test('labels get a name of the locale, a colour by their place in the ontology, a digit', () => {
  const task = demoTask(24)
  const widget = { ...task.widgets[0], labels: ['label-3', 'label-22'] } as never
  const [horse, bird] = resolveLabels(task, widget, 'fr')
  expect(horse).toMatchObject({ name: 'Cheval', color: labelPalette[3], hotkey: '1' })
  expect(horse?.dash).toBeUndefined()
  expect(bird).toMatchObject({ color: labelPalette[2], hotkey: '2', dash: [6, 4] })
})

test('a colour that is no hex colour gives way to the palette; a nameless label shows its id', () => {
  const task = demoTask(0, {
    ontology: { labels: [{ id: 'x', name: '', color: 'url(javascript:1)', hotkey: 'x' }] },
  })
  expect(resolveLabels(task, undefined, 'en')[0]).toMatchObject({
    name: 'x',
    color: labelPalette[0],
    hotkey: 'x',
  })
})

test('labels are found by any word, without accents, beginnings first', () => {
  const labels = resolveLabels(demoTask(20_000), undefined, 'fr')
  const search = createLabelIndex(labels)
  expect(search('elephant 2000')[0]?.name).toBe('Éléphant 2000')
  expect(search('ch')[0]?.name).toBe('Chat')
  expect(search('nothing like this')).toEqual([])
  expect(search(' ')).toBe(labels)
})

test('typed letter by letter, the same is found as at once; a letter that rules nothing out lists nothing anew', () => {
  const labels = resolveLabels(demoTask(300), undefined, 'en')
  for (const text of ['cat 1', 'label-29', 'dog', 'o g', 'horse 12 l', 'a  b', 'zz']) {
    const typed = createLabelIndex(labels)
    for (let end = 1; end <= text.length; end++) {
      const query = text.slice(0, end)
      expect(typed(query), query).toEqual(createLabelIndex(labels)(query))
    }
    // And backwards, as it is erased.
    for (let end = text.length; end > 0; end--)
      expect(typed(text.slice(0, end))).toEqual(createLabelIndex(labels)(text.slice(0, end)))
  }
  const search = createLabelIndex(labels)
  expect(search('lab')).toBe(search('labe'))
})

test('times are read as minutes and seconds', () => {
  expect(formatTime(62.34)).toBe('1:02.3')
  expect(formatTime(3599.96)).toBe('1:00:00.0')
  expect(formatTime(5.25, 'fr')).toBe('0:05,3')
})

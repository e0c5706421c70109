import type { Task, TextSpansWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { TextSpansField } from './text-spans-field.js'

const widget: TextSpansWidget = {
  id: 'w',
  type: 'text-spans',
  media: 'passage',
  question: 'Mark names.',
}
const ontology: Task['ontology'] = {
  labels: [
    { id: 'person', name: 'Person' },
    { id: 'place', name: 'Place' },
  ],
  relationTypes: [{ id: 'lives-in', name: 'lives in' }],
}
const media: Task['media'] = [
  { id: 'passage', type: 'text', text: 'Anna 🦝 met Ben in Paris.\nThey left.', language: 'en' },
  { id: 'arabic', type: 'text', text: 'ليلى في بيروت', language: 'ar' },
]
const spansOf = (store: ReturnType<typeof showWidget>) =>
  [...store.getState().document.annotations].map(({ geometry, labels }) => {
    const { start, end, quote } = geometry as { start: number; end: number; quote: string }
    return [quote, start, end, ...(labels ?? [])]
  })
const reader = () => page.getByRole('application', { name: 'Text to label' })
const focusReader = () => (reader().element() as HTMLElement).focus()

/** Where a text stands on the screen. */
function placeOf(quote: string): { left: number; right: number; y: number } {
  const walker = document.createTreeWalker(reader().element(), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(quote) ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + quote.length)
    const { left, right, top, height } = range.getBoundingClientRect()
    return { left, right, y: top + height / 2 }
  }
  throw new Error(`no ${quote}`)
}

/** Selects words as a mouse or finger does: the browser's selection, then the pointer's end. */
function dragOver(quote: string, pointerType: 'mouse' | 'touch' = 'mouse') {
  const walker = document.createTreeWalker(reader().element(), NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(quote) ?? -1
    if (at < 0) continue
    const target = node.parentElement as HTMLElement
    target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType }))
    getSelection()?.setBaseAndExtent(node, at, node, at + quote.length)
    if (pointerType === 'mouse') {
      target.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType }))
    }
    return
  }
}

afterEach(() => page.viewport(1280, 800))

test('by keys: words are walked, a digit labels, spans may overlap, undo takes them back', async () => {
  const store = showWidget(TextSpansField, widget, { media, ontology })
  focusReader()
  await userEvent.keyboard('{ArrowRight}1')
  expect(spansOf(store)).toEqual([['Anna', 0, 4, 'person']])
  await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}2')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(spansOf(store)).toHaveLength(2)
  expect(spansOf(store)[1]).toEqual(['Paris', 18, 23, 'place'])
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(spansOf(store)).toHaveLength(1)
})

test('by mouse: a label chosen first labels what is dragged over, in code points', async () => {
  const store = showWidget(TextSpansField, widget, { media, ontology })
  await page
    .getByRole('option', { name: /Person/ })
    .first()
    .click()
  dragOver('Ben')
  await expect.poll(() => spansOf(store)).toEqual([['Ben', 11, 14, 'person']])
  dragOver('Ben')
  await expect.element(page.getByText('“Ben” is labelled so already.').first()).toBeVisible()
})

test('a real mouse drag selects words, and the label follows', async () => {
  const store = showWidget(TextSpansField, widget, { media, ontology })
  const box = reader().element().getBoundingClientRect()
  const [from, to] = [placeOf('met'), placeOf('Ben')]
  await userEvent.dragAndDrop(reader(), reader(), {
    sourcePosition: { x: from.left - box.left + 1, y: from.y - box.top },
    targetPosition: { x: to.right - box.left - 1, y: to.y - box.top },
  })
  await page.getByRole('option', { name: /Place/ }).first().click()
  expect(spansOf(store)).toEqual([['met Ben', 7, 14, 'place']])
})

test('by touch: a long press selects, edges move by buttons, a tap labels', async () => {
  const store = showWidget(TextSpansField, widget, { media, ontology })
  dragOver('Paris', 'touch')
  await expect.element(page.getByRole('group', { name: 'Selection' })).toBeVisible()
  await page.getByLabelText('Begin a word earlier').click()
  await page.getByRole('option', { name: /Place/ }).first().click()
  expect(spansOf(store)).toEqual([['in Paris', 15, 23, 'place']])
})

test('by touch: a tap picks the word under the finger, wherever the selection was', async () => {
  const store = showWidget(TextSpansField, widget, { media, ontology })
  // Lines are drawn once they have been seen: nobody taps before the first frame.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  const { left, y } = placeOf('Ben')
  const target = document.elementFromPoint(left + 4, y) as HTMLElement
  const tap = { bubbles: true, pointerType: 'touch', clientX: left + 4, clientY: y }
  target.dispatchEvent(new PointerEvent('pointerdown', tap))
  target.dispatchEvent(new PointerEvent('pointerup', tap))
  await page
    .getByRole('option', { name: /Person/ })
    .first()
    .click()
  expect(spansOf(store)).toEqual([['Ben', 11, 14, 'person']])
})

test('a span is chosen in the list, moved by its buttons, related and removed', async () => {
  const annotations = [
    ['a', 0, 4, 'Anna', 'person'] as const,
    ['p', 18, 23, 'Paris', 'place'] as const,
  ].map(([id, start, end, quote, label]) => ({
    id,
    widget: 'w',
    media: 'passage',
    labels: [label],
    geometry: { type: 'text-span' as const, media: 'passage', start, end, quote },
  }))
  const store = showWidget(TextSpansField, widget, { media, ontology, annotations })
  await page.getByRole('option', { name: /“?Anna/ }).click()
  await userEvent.keyboard('r')
  await page.getByRole('option', { name: /“?Paris/ }).click()
  expect(store.getState().document.relations).toMatchObject([
    { type: 'lives-in', from: 'a', to: 'p' },
  ])
  await page.getByLabelText('End a word later').click()
  expect(spansOf(store)[1]?.slice(0, 3)).toEqual(['Paris.\nThey', 18, 29])
  await page.getByText('Remove the span').click()
  expect(store.getState().document.relations).toEqual([])
  expect(spansOf(store)).toHaveLength(1)
})

test('arrows follow the reading direction', async () => {
  const store = showWidget(TextSpansField, { ...widget, media: 'arabic' }, { media, ontology })
  focusReader()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}2')
  expect(spansOf(store)).toEqual([['بيروت', 8, 13, 'place']])
})

test('5,000 words with 1,000 spans stay fast', async () => {
  const line = 'Anna met Ben in Paris on a cold day. '
  const text = `${line.repeat(9)}\n`.repeat(70)
  const annotations = Array.from({ length: 1000 }, (_, index) => {
    const start = Math.floor(index / 9) % 70 === 0 ? index : index * 22
    return {
      id: `s${index}`,
      widget: 'w',
      media: 'long',
      labels: ['person'],
      geometry: {
        type: 'text-span' as const,
        media: 'long',
        start,
        end: start + 4,
        quote: text.slice(start, start + 4),
      },
    }
  })
  const store = showWidget(
    TextSpansField,
    { ...widget, media: 'long' },
    { media: [{ id: 'long', type: 'text', text, language: 'en' }], ontology, annotations },
  )
  focusReader()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  const begun = performance.now()
  await userEvent.keyboard('{ArrowRight}2')
  const spent = performance.now() - begun
  expect(store.getState().document.annotations.size).toBe(1001)
  expect(spent).toBeLessThan(1500)
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  showWidget(TextSpansField, widget, { media, ontology })
  focusReader()
  await userEvent.keyboard('{ArrowRight}1')
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})

import type { SortingWidget } from '@tagwright/schema'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { SortingField } from './sorting-field.js'

const mail: SortingWidget = {
  id: 'mail',
  type: 'sorting',
  question: 'Sort the messages.',
  items: [
    { id: 'a', text: 'You have won' },
    { id: 'b', text: 'Minutes of the meeting' },
    { id: 'c', text: 'Cheap pills' },
  ],
  buckets: [
    { id: 'wanted', name: 'Wanted' },
    { id: 'spam', name: 'Spam' },
  ],
}
const answerOf = (store: ReturnType<typeof showWidget>) => store.getState().document.responses.mail

afterEach(() => page.viewport(1280, 800))

test('one digit an item, going on by itself; undone item by item', async () => {
  const store = showWidget(SortingField, mail)
  await userEvent.tab()
  await userEvent.keyboard('212')
  expect(answerOf(store)).toMatchObject({
    state: 'answered',
    value: { spam: ['a', 'c'], wanted: ['b'] },
  })
  await expect.element(page.getByText('All sorted')).toBeVisible()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(answerOf(store)?.value).toEqual({ spam: ['a'], wanted: ['b'] })
})

test('one click each; the same takes it out, another bucket moves it', async () => {
  const store = showWidget(SortingField, mail)
  const first = page.getByRole('radiogroup', { name: 'Where does it belong: You have won' })
  await first.getByRole('radio', { name: 'Wanted' }).click()
  await first.getByRole('radio', { name: 'Spam' }).click()
  expect(answerOf(store)?.value).toEqual({ spam: ['a'] })
  await first.getByRole('radio', { name: 'Spam' }).click()
  expect(answerOf(store)).toBeUndefined()
})

/** Drags a grip with a kind of pointer, in steps, to the middle of a bucket or beside all. */
async function dragTo(item: string, bucket: string | null, pointerType: 'mouse' | 'touch') {
  const grip = document.querySelector(`[data-grip="${item}"]`) as HTMLElement
  const from = grip.getBoundingClientRect()
  const zone = document.querySelector(`[data-bucket="${bucket}"]`)?.getBoundingClientRect()
  const to = zone ? [zone.x + zone.width / 2, zone.y + zone.height / 2] : [from.x, from.y + 300]
  grip.setPointerCapture = () => {}
  const send = (type: string, [clientX = 0, clientY = 0]: number[]) =>
    grip.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 7,
        pointerType,
        button: 0,
        clientX,
        clientY,
      }),
    )
  send('pointerdown', [from.x + 5, from.y + 5])
  send('pointermove', to)
  if (zone) await expect.poll(() => document.querySelector('[data-over]')).not.toBeNull()
  send('pointerup', to)
}

test.each(['mouse', 'touch'] as const)(
  'dragged onto a bucket by %s; beside it nothing changes',
  async (kind) => {
    const store = showWidget(SortingField, mail)
    await dragTo('a', 'spam', kind)
    await expect.poll(() => answerOf(store)?.value).toEqual({ spam: ['a'] })
    await dragTo('a', null, kind)
    await dragTo('a', 'wanted', kind)
    await expect.poll(() => answerOf(store)?.value).toEqual({ wanted: ['a'] })
    store.history.undo()
    expect(answerOf(store)?.value).toEqual({ spam: ['a'] })
  },
)

test('a real mouse drags an item onto a bucket', async () => {
  const store = showWidget(SortingField, mail)
  const grip = page.elementLocator(document.querySelector('[data-grip="b"]') as HTMLElement)
  const zone = page.elementLocator(document.querySelector('[data-bucket="wanted"]') as HTMLElement)
  await userEvent.dragAndDrop(grip, zone)
  await expect.poll(() => answerOf(store)?.value).toEqual({ wanted: ['b'] })
})

test('wrong types and items that are gone are told and kept; read-only', async () => {
  const answer = { state: 'answered', value: ['a'] } as const
  const store = showWidget(SortingField, mail, { answer, readOnly: true })
  await expect.element(page.getByText(/cannot be shown: \["a"\]/)).toBeVisible()
  for (const radio of document.querySelectorAll('input')) expect(radio.disabled).toBe(true)
  expect(answerOf(store)).toMatchObject(answer)
  const gone = { state: 'answered', value: { spam: ['gone', 'a'] } } as const
  const other = showWidget(SortingField, mail, { answer: gone })
  await page.getByRole('button', { name: 'Remove gone' }).click()
  expect(answerOf(other)?.value).toEqual({ spam: ['a'] })
})

test('axe finds nothing, a phone has room', async () => {
  await page.viewport(320, 640)
  showWidget(SortingField, mail, { locale: 'fr', dir: 'rtl' })
  await expect.element(page.getByText('3 restent à trier')).toBeVisible()
  expect(await findAxeProblems()).toEqual([])
  expect(findPhoneProblems()).toEqual([])
})

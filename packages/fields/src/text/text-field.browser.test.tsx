import type { TextWidget } from '@tagwright/schema'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { TextField } from './text-field.js'

const caption: TextWidget = {
  id: 'caption',
  type: 'text',
  question: 'Describe the picture.',
  minWords: 3,
  maxWords: 6,
}
const answerOf = (store: ReturnType<typeof showWidget>) =>
  store.getState().document.responses.caption?.value
const box = () => document.querySelector<HTMLTextAreaElement>('.tagwright-text-box')!

function paste(text: string) {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  box().focus()
  const event = new ClipboardEvent('paste', {
    clipboardData: data,
    bubbles: true,
    cancelable: true,
  })
  return box().dispatchEvent(event)
}

afterEach(() => page.viewport(1280, 800))

describe('writing', () => {
  test('counts as one types and keeps what is typed', async () => {
    const store = showWidget(TextField, caption)
    await userEvent.click(box())
    await userEvent.keyboard('A raccoon ')
    await expect.element(page.getByText('2 of 3–6 words')).toBeVisible()
    await userEvent.keyboard('in leaves')
    await expect.element(page.getByText('4 of 3–6 words')).toBeVisible()
    expect(answerOf(store)).toBe('A raccoon in leaves')
  })

  test('typing is one undo step a pause, in the task’s history', async () => {
    const store = showWidget(TextField, caption)
    await userEvent.click(box())
    await userEvent.keyboard('first')
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await userEvent.keyboard(' second')
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(answerOf(store)).toBe('first')
    expect(box().value).toBe('first')
    expect(box().selectionStart).toBe(5)
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(store.getState().document.responses.caption).toBeUndefined()
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(answerOf(store)).toBe('first second')
  })

  test('an emptied box is no answer', async () => {
    const store = showWidget(TextField, caption)
    await userEvent.fill(box(), 'word')
    await userEvent.clear(box())
    expect(store.getState().document.responses.caption).toBeUndefined()
  })

  test('what an input method composes is committed once, whole', () => {
    const store = showWidget(TextField, caption)
    const seen: unknown[] = []
    store.onTransaction(() => seen.push(answerOf(store)))
    const element = box()
    element.focus()
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    const compose = (text: string, isComposing: boolean) => {
      setter?.call(element, text)
      element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }))
    }
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    compose('に', true)
    compose('にほ', true)
    expect(element.value).toBe('にほ')
    expect(seen).toEqual([])
    compose('日本', true)
    element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }))
    expect(seen).toEqual(['日本'])
    expect(element.value).toBe('日本')
  })
})

describe('floods', () => {
  test('ten megabytes pasted are refused at once, with a word, and nothing typed is lost', async () => {
    const store = showWidget(TextField, caption)
    await userEvent.fill(box(), 'kept')
    const flood = 'flood '.repeat(1_750_000)
    const start = performance.now()
    expect(paste(flood)).toBe(false)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(answerOf(store)).toBe('kept')
    await expect.element(page.getByText(/10,500,004 characters/).first()).toBeVisible()
    await userEvent.click(box())
    await userEvent.keyboard('{End} and more')
    expect(answerOf(store)).toBe('kept and more')
  })

  test('an ordinary paste is left to the browser', () => {
    showWidget(TextField, caption)
    expect(paste('a few words')).toBe(true)
  })

  test('a text too long to edit is shown by its beginning and kept whole', async () => {
    const store = showWidget(TextField, caption)
    const long = 'x'.repeat(10_000_000)
    store.dispatch({ event: 'response.set', origin: 'host' }, (draft) => {
      draft.responses.caption = { state: 'answered', value: long } as never
    })
    await expect.element(page.getByText(/10,000,000 characters, too many/)).toBeVisible()
    expect(document.querySelector('pre')?.textContent?.length).toBeLessThan(3000)
    expect(answerOf(store)).toHaveLength(10_000_000)
  })
})

test('direction, language and lines are the task’s', async () => {
  showWidget(TextField, { ...caption, language: 'ar', direction: 'rtl', multiline: false })
  expect(box().tagName).toBe('INPUT')
  expect(box().lang).toBe('ar')
  expect(box().dir).toBe('rtl')
  showWidget(TextField, caption)
  expect(box().dir).toBe('auto')
  await userEvent.fill(box(), 'مرحبا بالعالم')
  expect(getComputedStyle(box()).direction).toBe('rtl')
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  showWidget(TextField, { ...caption, required: true, placeholder: 'In a sentence' })
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})

test('fits a phone', async () => {
  await page.viewport(320, 640)
  showWidget(TextField, caption)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  // Below 16 px a phone's browser zooms into the box.
  expect(Number.parseFloat(getComputedStyle(box()).fontSize)).toBeGreaterThanOrEqual(16)
})

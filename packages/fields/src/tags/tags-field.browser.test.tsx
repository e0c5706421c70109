import type { TagsWidget } from '@tagwright/schema'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { findAxeProblems, showWidget } from '../testing/show-widget.js'
import { TagsField } from './tags-field.js'

const few: TagsWidget = {
  id: 'scene',
  type: 'tags',
  question: 'What is to be seen?',
  options: [
    { id: 'night', name: 'Night', synonyms: ['dark'] },
    { id: 'forest', name: 'Forest', hotkey: 'f' },
    { id: 'hostile', name: '<img src=x onerror=alert(1)>' },
  ],
}
const many: TagsWidget = {
  ...few,
  allowFree: true,
  options: Array.from({ length: 5000 }, (_, index) => ({
    id: `species-${index}`,
    name: `Species ${index}`,
    synonyms: [`Taxon ${index}`],
  })),
}
const answerOf = (store: ReturnType<typeof showWidget>) => store.getState().document.responses.scene

afterEach(() => page.viewport(1280, 800))

describe('few options', () => {
  test('one click each, and a click takes back; no answer and no tags are the same', async () => {
    const store = showWidget(TagsField, few)
    await page.getByLabelText('Night').click()
    await page.getByLabelText('Forest').click()
    expect(answerOf(store)).toMatchObject({ state: 'answered', value: ['night', 'forest'] })
    await page.getByLabelText('Night').click()
    await page.getByLabelText('Forest').click()
    expect(answerOf(store)).toBeUndefined()
    expect(store.history.undo()).toBe(true)
    expect(answerOf(store)).toMatchObject({ value: ['forest'] })
  })

  test('a name that is markup is text', async () => {
    showWidget(TagsField, few)
    await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
    expect(document.querySelector('.tagwright-root img')).toBeNull()
  })

  test('their keys work from anywhere in the task of one field', async () => {
    const store = showWidget(TagsField, few)
    await userEvent.tab()
    await userEvent.keyboard('1')
    await userEvent.keyboard('f')
    expect(answerOf(store)).toMatchObject({ value: ['night', 'forest'] })
    await userEvent.keyboard('1')
    expect(answerOf(store)).toMatchObject({ value: ['forest'] })
  })

  test('single: a radio group that the arrows walk and a second click empties', async () => {
    const store = showWidget(TagsField, { ...few, multiple: false })
    await page.getByRole('radio', { name: 'Night' }).click()
    await userEvent.keyboard('{ArrowDown}')
    expect(answerOf(store)).toMatchObject({ value: ['forest'] })
    await page.getByRole('radio', { name: 'Forest' }).click()
    expect(answerOf(store)).toBeUndefined()
  })

  test('none and cannot tell are told apart from no answer, and a tag ends them', async () => {
    const store = showWidget(TagsField, { ...few, allowNone: true, allowCannotTell: true })
    await page.getByRole('button', { name: 'None of these' }).click()
    expect(answerOf(store)).toMatchObject({ state: 'none' })
    await page.getByRole('button', { name: 'I cannot tell' }).click()
    expect(answerOf(store)).toMatchObject({ state: 'cannot-tell' })
    await page.getByLabelText('Night').click()
    expect(answerOf(store)).toMatchObject({ state: 'answered', value: ['night'] })
  })

  test('too many are refused with a word', async () => {
    const store = showWidget(TagsField, { ...few, max: 1 })
    await page.getByLabelText('Night').click()
    await page.getByLabelText('Forest').click()
    expect(answerOf(store)).toMatchObject({ value: ['night'] })
    await expect.element(page.getByText(/At most 1 tag\. Take one back/).first()).toBeVisible()
  })

  test('read-only shows and keeps', async () => {
    const store = showWidget(TagsField, few, { readOnly: true })
    await expect.element(page.getByLabelText('Night')).toBeDisabled()
    expect(answerOf(store)).toBeUndefined()
  })
})

describe('many options', () => {
  test('a few letters and Enter choose; the list stays short in the page', async () => {
    const store = showWidget(TagsField, many)
    const box = page.getByRole('combobox')
    await box.click()
    await expect.element(page.getByRole('listbox')).toBeVisible()
    expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(60)
    await userEvent.keyboard('taxon 4321{Enter}')
    expect(answerOf(store)).toMatchObject({ value: ['species-4321'] })
    await expect.element(box).toHaveValue('')
  })

  test('the marked row is in the page and named by the box, also after a long way', async () => {
    showWidget(TagsField, many)
    await page.getByRole('combobox').click()
    await userEvent.keyboard('{ArrowUp}')
    const box = document.querySelector('[role="combobox"]')
    await expect
      .poll(
        () =>
          document.getElementById(box?.getAttribute('aria-activedescendant') ?? '')?.textContent,
      )
      .toBe('Species 4999')
    const row = document.getElementById(box?.getAttribute('aria-activedescendant') ?? '')
    expect(row?.getAttribute('aria-posinset')).toBe('5000')
    expect(row?.getAttribute('aria-setsize')).toBe('5000')
  })

  test('free tags: as typed, once, and back with Backspace', async () => {
    const store = showWidget(TagsField, many)
    await page.getByRole('combobox').click()
    await userEvent.keyboard('Old  town,old TOWN,')
    expect(answerOf(store)).toMatchObject({ value: ['Old town'] })
    await expect.element(page.getByText('“old TOWN” is chosen already.').first()).toBeVisible()
    await userEvent.clear(page.getByRole('combobox'))
    await userEvent.keyboard('{Backspace}')
    expect(answerOf(store)).toBeUndefined()
  })

  test('Escape closes the list, then empties the box; focus never leaves it', async () => {
    showWidget(TagsField, many)
    const box = page.getByRole('combobox')
    await box.click()
    await userEvent.keyboard('spec')
    await userEvent.keyboard('{Escape}')
    await expect.element(box).toHaveAttribute('aria-expanded', 'false')
    await expect.element(box).toHaveValue('spec')
    await userEvent.keyboard('{Escape}')
    await expect.element(box).toHaveValue('')
    await expect.element(box).toHaveFocus()
  })

  test('chips are taken back by click and by key', async () => {
    const store = showWidget(TagsField, many)
    await page.getByRole('combobox').click()
    await userEvent.keyboard('species 1{Enter}species 2{Enter}{Escape}')
    await page.getByRole('button', { name: 'Remove Species 1' }).click()
    expect(answerOf(store)).toMatchObject({ value: ['species-2'] })
    await userEvent.keyboard('{Delete}')
    expect(answerOf(store)).toBeUndefined()
  })

  test('a key stroke over 5,000 options is answered within two frames', async () => {
    showWidget(TagsField, many)
    const box = page.getByRole('combobox')
    await box.click()
    const times: number[] = []
    for (const letter of 'species 49') {
      const start = performance.now()
      await userEvent.keyboard(letter)
      await new Promise((resolve) => requestAnimationFrame(resolve))
      times.push(performance.now() - start)
    }
    expect(times.sort((a, b) => a - b)[5]).toBeLessThan(250)
  })
})

test.each([
  ['few', few],
  ['single', { ...few, multiple: false }],
  ['many', many],
] as const)('axe finds nothing: %s', async (_, widget) => {
  showWidget(TagsField, widget)
  if (widget === many) {
    await page.getByRole('combobox').click()
    await userEvent.keyboard('12')
  }
  expect(await findAxeProblems()).toEqual([])
})

test('on a phone nothing is wider than the screen and targets are large', async () => {
  await page.viewport(320, 640)
  showWidget(TagsField, few)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  for (const option of document.querySelectorAll('.tagwright-option')) {
    expect(option.getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
  }
})

test('speaks French and reads from the right', async () => {
  showWidget(TagsField, { ...many, min: 2, max: 3 }, { locale: 'fr', dir: 'rtl' })
  await expect.element(page.getByPlaceholder('Saisir pour rechercher ou ajouter')).toBeVisible()
  await expect.element(page.getByText('Choisissez-en de 2 à 3')).toBeVisible()
})

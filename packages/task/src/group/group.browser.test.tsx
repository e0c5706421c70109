import type { AnnotationDocument, Task as TaskDefinition } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Task, type TaskProps } from '../page/task.js'
import { householdTask } from '../testing/household-task.js'
import '../styles/styles.css'

const onSubmit = vi.fn<(document: AnnotationDocument) => unknown>()
const onError = vi.fn()

function show(task: TaskDefinition = householdTask, props: Partial<TaskProps> = {}) {
  return render(
    <StrictMode>
      <div style={{ blockSize: 780 }}>
        <Task task={task} onSubmit={onSubmit} onError={onError} {...props} />
      </div>
    </StrictMode>,
  )
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const person = (number: number) => page.getByRole('group', { name: `Person ${number}` })
const choose = (number: number, option: string) =>
  person(number).getByRole('radio', { name: option }).click()

beforeEach(() => {
  onSubmit.mockReset()
  onError.mockReset()
})
afterEach(cleanup)

test('a group is asked when its condition holds; each repeat has its own conditions and answers', async () => {
  show()
  await expect.element(page.getByText('Was anybody seen in <b>Dakar</b>?')).toBeVisible()
  expect(document.querySelector('.tagwright-repeats')).toBeNull()
  await page.getByRole('radio', { name: 'Yes' }).click()
  await choose(1, 'Standing')
  await button('Add: Person').click()
  await expect.element(page.getByRole('heading', { name: 'Person 2' })).toHaveFocus()
  await choose(2, 'Something else')
  await expect.element(person(2).getByRole('textbox')).toBeVisible()
  expect(person(1).getByRole('textbox').elements()).toHaveLength(0)

  await button(/^Submit/).click()
  expect(onSubmit).not.toHaveBeenCalled()
  await expect.element(page.getByText('One thing to mend before submitting')).toBeVisible()
  await expect.element(person(2).getByRole('textbox')).toHaveFocus()
  await userEvent.keyboard('juggling')

  await button('Move Person 2 up').click()
  await expect.element(page.getByRole('heading', { name: 'Person 1' })).toHaveFocus()
  await expect.element(person(1).getByRole('textbox')).toHaveValue('juggling')
  await expect.element(person(2).getByRole('radio', { name: 'Standing' })).toBeChecked()
  await button(/^Submit/).click()
  await expect.poll(() => onSubmit.mock.calls.length).toBe(1)
  expect(onSubmit.mock.calls[0]?.[0].responses).toMatchObject({
    people: { state: 'answered', value: 2 },
    'people[0].doing': { value: 'other' },
    'people[0].else': { value: 'juggling' },
    'people[1].doing': { value: 'standing' },
  })
})

test('by keyboard alone: add up to the most, remove, take it back', async () => {
  show()
  await page.getByRole('radio', { name: 'Yes' }).click()
  await choose(1, 'Standing')
  const add = button('Add: Person')
  ;(add.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(person(2)).toBeVisible()
  ;(add.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(person(3)).toBeVisible()
  await expect.element(add).toBeDisabled()
  ;(button('Remove Person 1').element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Person 1' })).toHaveFocus()
  expect(person(3).elements()).toHaveLength(0)
  expect(person(1).getByRole('radio', { name: 'Standing' }).element()).not.toBeChecked()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(person(3)).toBeVisible()
  await expect.element(person(1).getByRole('radio', { name: 'Standing' })).toBeChecked()
})

test('a rule across fields is told in the words of the task, and leads to its field', async () => {
  show(householdTask, { locale: 'fr' })
  await page.getByRole('radio', { name: 'Non' }).click()
  await page.getByRole('spinbutton', { name: 'De l’année' }).fill('1990')
  await button(/^Envoyer/).click()
  await expect
    .element(page.getByText('Une première année demande une dernière année.').first())
    .toBeVisible()
  await expect.element(page.getByRole('spinbutton', { name: 'À l’année' })).toHaveFocus()
  await userEvent.keyboard('1995')
  await button(/^Envoyer/).click()
  await expect.poll(() => onSubmit.mock.calls.length).toBe(1)
})

test('a doubt is said once; to submit again is to stand by it', async () => {
  const rules = [
    {
      must: { field: 'to', greaterThan: 1900 },
      message: 'That is long ago.',
      severity: 'warning' as const,
    },
  ]
  show({ ...householdTask, rules })
  await page.getByRole('radio', { name: 'No' }).click()
  await page.getByRole('spinbutton', { name: 'To year' }).fill('1066')
  await button(/^Submit/).click()
  await expect.element(page.getByText('That is long ago.').first()).toBeVisible()
  await expect.element(page.getByText(/submit again if it is right/)).toBeVisible()
  expect(onSubmit).not.toHaveBeenCalled()
  await button(/^Submit/).click()
  await expect.poll(() => onSubmit.mock.calls.length).toBe(1)
})

test('a circle of conditions is told in place, and the rest works', async () => {
  const [anyone, ...rest] = householdTask.widgets
  if (!anyone) throw new Error('no widget')
  const widgets = [
    { ...anyone, visibleWhen: { field: 'from', answered: true } },
    ...rest.map((widget) =>
      widget.id === 'from'
        ? { ...widget, visibleWhen: { field: 'anyone', answered: true } }
        : widget,
    ),
  ]
  show({ ...householdTask, rules: [], widgets })
  await expect
    .element(page.getByText('This part of the task cannot be shown.').first())
    .toBeVisible()
  expect(onError.mock.calls.map(([issue]) => issue.code)).toContain('TW-SCHEMA-052')
  await page.getByRole('spinbutton', { name: 'To year' }).fill('2000')
  await button(/^Submit/).click()
  await expect.poll(() => onSubmit.mock.calls.length).toBe(1)
})

test('what annotates cannot be repeated, and says so; unknown types in a group too', async () => {
  const widgets = [
    {
      id: 'g',
      type: 'group',
      repeated: true,
      widgets: [
        { id: 'boxes', type: 'image', media: 'photo' },
        { id: 'gone', type: 'x-gone' },
        { id: 'name', type: 'text', question: 'Who?' },
      ],
    },
  ]
  const media = [{ id: 'photo', type: 'image', src: '/media/raccoon.jpg' }]
  show({ ...householdTask, rules: [], media, widgets } as TaskDefinition)
  await expect.element(page.getByText('TW-TASK-008').first()).toBeInTheDocument()
  await expect.element(page.getByText('TW-TASK-001').first()).toBeInTheDocument()
  await expect.element(page.getByRole('textbox', { name: 'Who?' })).toBeVisible()
})

test('axe finds nothing in a repeated group, at the width of a phone', async () => {
  await page.viewport(390, 844)
  const { container } = show()
  await page.getByRole('radio', { name: 'Yes' }).click()
  await choose(1, 'Something else')
  const { violations } = await axe.run(container)
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  await page.viewport(1280, 800)
})

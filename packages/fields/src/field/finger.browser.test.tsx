import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import type { Task } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { commands, type Locator, page, userEvent } from 'vitest/browser'
import { BestWorstField } from '../best-worst/best-worst-field.js'
import { ConsentField } from '../consent/consent-field.js'
import { DateTimeField } from '../date-time/date-time-field.js'
import { NumberField } from '../number/number-field.js'
import { RatingField } from '../rating/rating-field.js'
import { TaxonomyField } from '../taxonomy/taxonomy-field.js'
import { taskOf } from '../testing/example-task.js'
import { animals } from '../testing/example-taxonomy.js'
import { findAxeProblems, findPhoneProblems } from '../testing/show-widget.js'
import '../styles/styles.css'

/** The fields that no ready-made task of the gallery is done with; those are done by a finger there. */
const task: Task = taskOf(
  { id: 'agree', type: 'consent', text: 'May it be kept?', question: 'Consent' },
  { id: 'many', type: 'number', question: 'How many?' },
  { id: 'day', type: 'date-time', question: 'On which day?' },
  { id: 'stars', type: 'rating', question: 'How good?' },
  { id: 'kind', type: 'taxonomy', question: 'Which animal?', nodes: animals },
  {
    ...{ id: 'ends', type: 'best-worst', question: 'Which is best, which worst?' },
    items: ['good', 'fine', 'awful'].map((text) => ({ id: text, text })),
  },
)

function show() {
  const store = createTaskStore({ task })
  render(
    <TaskProvider store={store}>
      <ConsentField widget="agree" />
      <NumberField widget="many" />
      <DateTimeField widget="day" />
      <RatingField widget="stars" />
      <TaxonomyField widget="kind" />
      <BestWorstField widget="ends" />
    </TaskProvider>,
  )
  return () =>
    Object.fromEntries(
      Object.entries(store.getState().document.responses).map(([id, { value }]) => [id, value]),
    )
}

async function tap(target: Locator): Promise<void> {
  const found = target.element()
  const element = found.closest('label') ?? found
  element.scrollIntoView({ block: 'center' })
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const { left, top, width, height } = element.getBoundingClientRect()
  const middle = { x: left + width / 2, y: top + height / 2 }
  await commands.touch([{ fingers: [middle] }, { fingers: [] }])
}

afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
})

test('by taps and what an on-screen keyboard types, on a phone', async () => {
  await page.viewport(390, 844)
  const answers = show()
  await tap(page.getByRole('checkbox'))
  await tap(page.getByRole('spinbutton', { name: 'How many?' }))
  await commands.gesture([{ do: 'type', text: '12' }])
  await page.getByLabelText('On which day?').last().fill('2026-03-14')
  await tap(page.getByRole('radio', { name: /4/ }).first())
  await tap(page.getByRole('combobox', { name: /Which animal/ }))
  await commands.gesture([{ do: 'type', text: 'lion' }])
  await tap(page.getByRole('treeitem', { name: /Lion/ }))
  await tap(page.getByRole('radio', { name: 'good is the best' }))
  await tap(page.getByRole('radio', { name: 'awful is the worst' }))
  await expect.poll(answers).toEqual({
    agree: true,
    many: 12,
    day: '2026-03-14',
    stars: 4,
    kind: 'lion',
    ends: { best: 'good', worst: 'awful' },
  })
  await page.viewport(320, 640)
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})

test('a consent is given and taken back by Space', async () => {
  const answers = show()
  ;(page.getByRole('checkbox').element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  expect(answers()).toEqual({ agree: true })
  await userEvent.keyboard(' ')
  expect(answers()).toEqual({})
})

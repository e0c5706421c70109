import { createTaskStore } from '@tagwright/core'
import { AnnotationAttributes, TaskProvider } from '@tagwright/react'
import type { AttributeDefinition } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../styles/styles.css'
import { emptyDocument, taskOf } from '../testing/example-task.js'
import { findAxeProblems, findPhoneProblems } from '../testing/show-widget.js'
import { AttributeFields } from './attribute-fields.js'

const attributes: AttributeDefinition[] = [
  { id: 'hidden', type: 'boolean', name: 'Hidden' },
  {
    id: 'age',
    type: 'choice',
    name: 'Age',
    options: [
      { id: 'young', name: 'Young' },
      { id: 'old', name: 'Old' },
    ],
  },
  { id: 'weeks', type: 'number', name: 'Weeks', visibleWhen: { field: 'age', equals: 'young' } },
  {
    id: 'breed',
    type: 'multiple-choice',
    name: 'Breed',
    options: Array.from({ length: 40 }, (_, index) => ({
      id: `b${index}`,
      name: `Breed ${index}`,
    })),
  },
  { id: 'note', type: 'text', name: 'Note' },
]

function show() {
  cleanup()
  const store = createTaskStore({
    task: {
      ...taskOf({ id: 'w', type: 'image', media: 'photo' }),
      ontology: { labels: [{ id: 'cat', name: 'Cat', attributes }] },
    },
    document: {
      ...emptyDocument({}),
      annotations: [{ id: 'a', widget: 'w', labels: ['cat'] }],
    },
  })
  render(
    <TaskProvider store={store} slots={{ attributeForm: AttributeFields }}>
      <AnnotationAttributes annotation="a" />
    </TaskProvider>,
  )
  return { store, now: () => store.getState().document.annotations.get('a')?.attributes }
}

afterEach(() => page.viewport(1280, 800))

test('each type is asked with its field, conditions are kept, and undo takes it back', async () => {
  const { store, now } = show()
  await page.getByRole('radiogroup', { name: 'Hidden' }).getByText('No').click()
  await page.getByText('Young').click()
  await page.getByRole('spinbutton', { name: 'Weeks' }).fill('1.5')
  await page.getByRole('combobox', { name: 'Breed' }).click()
  await userEvent.keyboard('breed 17{Enter}')
  await page.getByRole('textbox', { name: 'Note' }).fill('asleep')
  expect(now()).toEqual({ hidden: false, age: 'young', weeks: 1.5, breed: ['b17'], note: 'asleep' })
  await page.getByText('Old').click()
  await expect.element(page.getByRole('spinbutton')).not.toBeInTheDocument()
  store.history.undo()
  store.history.undo()
  expect(now()).not.toHaveProperty('note')
})

test('what is no number yet is kept as it is written, and told', async () => {
  const { now } = show()
  await page.getByText('Young').click()
  await page.getByRole('spinbutton').fill('about 3')
  expect(now()).toMatchObject({ weeks: 'about 3' })
  await expect.element(page.getByText(/another type is kept/)).toBeVisible()
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  show()
  expect(findPhoneProblems()).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})

import type { TaxonomyNode, TaxonomyWidget } from '@tagwright/schema'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { animals, largeTaxonomy } from '../testing/example-taxonomy.js'
import { findAxeProblems, findPhoneProblems, showWidget } from '../testing/show-widget.js'
import { createTaxonomyWidget } from './taxonomy.field.js'
import { TaxonomyField } from './taxonomy-field.js'

const widget: TaxonomyWidget = {
  id: 'w',
  type: 'taxonomy',
  question: 'Which animal?',
  nodes: animals,
}
const answerOf = (store: ReturnType<typeof showWidget>) => store.getState().document.responses.w
const box = () => page.getByRole('combobox')

afterEach(() => page.viewport(1280, 800))

test('the tree is walked by arrows alone; a branch opens, a leaf is chosen and taken back', async () => {
  const store = showWidget(TaxonomyField, widget)
  await box().click()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowDown}{Enter}')
  expect(answerOf(store)).toMatchObject({ value: 'raccoon' })
  await userEvent.keyboard('{Enter}')
  expect(answerOf(store)).toBeUndefined()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(page.getByRole('treeitem').elements()).toHaveLength(2)
})

test('a search lists matches with their paths; a branch that is found is opened in its place', async () => {
  const store = showWidget(TaxonomyField, { ...widget, multiple: true, max: 1 })
  await box().fill('lion')
  await expect.element(page.getByText('Mammals › Cats')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(answerOf(store)).toMatchObject({ value: ['lion'] })
  await box().fill('birds')
  await userEvent.keyboard('{Enter}')
  await page.getByText('Duck').click()
  await expect.element(page.getByText(/At most 1 choice/).first()).toBeVisible()
  await page.getByLabelText('Take Mammals › Cats › Lion back').click()
  expect(answerOf(store)).toBeUndefined()
})

test('20,000 nodes draw only what is in view', async () => {
  showWidget(TaxonomyField, { ...widget, nodes: largeTaxonomy() })
  await box().fill('species')
  expect(page.getByRole('treeitem').elements().length).toBeLessThan(60)
  await box().fill('')
  await userEvent.keyboard('{End}')
  await expect.element(page.getByText('Family 20')).toBeVisible()
})

test('children come from the host, once; a refusal is told and asked again', async () => {
  const lazy: TaxonomyNode[] = [{ id: 'fish', name: 'Fish', lazy: true }]
  const loadChildren = vi
    .fn<() => Promise<TaxonomyNode[]>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue([{ id: 'trout', name: 'Trout' }])
  const { component } = createTaxonomyWidget({ loadChildren })
  const onError = vi.fn()
  const store = showWidget(component, { ...widget, nodes: lazy } as never, { onError })
  await page.getByText('Fish').click()
  await page.getByText(/could not be loaded/).click()
  await page.getByText('Trout').click()
  expect(loadChildren).toHaveBeenCalledTimes(2)
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'TW-FIELDS-209' }))
  expect(answerOf(store)).toMatchObject({ value: 'trout' })
})

test('fits a phone, and axe finds nothing', async () => {
  await page.viewport(320, 640)
  showWidget(TaxonomyField, widget, { answer: { state: 'answered', value: 'duck' } })
  await page.getByText('Mammals').click()
  expect(findPhoneProblems('button, [role=treeitem]')).toEqual([])
  expect(await findAxeProblems()).toEqual([])
})

import { createTaskStore } from '@tagwright/core'
import { TaskProvider } from '@tagwright/react'
import { cleanup, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { commands, page, userEvent } from 'vitest/browser'
import { imageTask } from '../fixtures/image-task.js'
import { ImageAnnotator } from './image-annotator.js'
import '../styles/styles.css'

const answers = [{ name: 'B', annotations: [] }]

afterEach(async () => {
  cleanup()
  await page.viewport(1280, 800)
  for (const word of ['later-parts', 'mask.shape', 'later-icons'])
    await commands.refuse(word, false)
})

test('on a bad line one draws on, is told what is missing, and gets it on a press', async () => {
  for (const word of ['later-parts', 'mask.shape', 'later-icons']) await commands.refuse(word, true)
  const store = createTaskStore({ task: imageTask({ widget: { shapes: ['box', 'brush'] } }) })
  const onError = vi.fn()
  render(
    <StrictMode>
      <TaskProvider store={store} onError={onError}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>
    </StrictMode>,
  )
  const notice = page.getByText('Some tools could not be loaded.')
  await expect.element(notice, { timeout: 8000 }).toBeVisible()
  expect(onError.mock.calls.map(([issue]) => issue.code)).toContain('TW-IMAGE-025')
  // The brush has its name still, and a plain icon.
  await expect.element(page.getByRole('button', { name: 'Brush' })).toBeVisible()
  const canvas = document.querySelector<HTMLElement>('.tagwright-image-canvas')!
  const { x, y } = canvas.getBoundingClientRect()
  await commands.gesture([
    { do: 'move', to: { x: x + 100, y: y + 100 } },
    { do: 'down' },
    { do: 'move', to: { x: x + 200, y: y + 180 }, steps: 4 },
    { do: 'up' },
  ])
  expect(store.getState().document.annotations.size).toBe(1)
  for (const word of ['later-parts', 'mask.shape', 'later-icons'])
    await commands.refuse(word, false)
  await userEvent.click(page.getByRole('button', { name: 'Try again' }))
  await expect.element(page.getByRole('option', { name: /box/ }), { timeout: 8000 }).toBeVisible()
  await expect.element(notice).not.toBeInTheDocument()
  expect(store.getState().document.annotations.size).toBe(1)
})

test('on a phone, rows do not move while parts come, nor when another tool is taken', async () => {
  await page.viewport(390, 844)
  const moved: string[] = []
  let sum = 0
  const observer = new PerformanceObserver((list) => {
    for (const each of list.getEntries()) {
      const { value, sources } = each as PerformanceEntry & {
        value: number
        sources: { node: Element | null }[]
      }
      sum += value
      moved.push(...sources.map(({ node }) => `${value} ${node?.className}`))
    }
  })
  observer.observe({ type: 'layout-shift' })
  const task = imageTask({ widget: { shapes: ['box', 'polygon'] } })
  const store = createTaskStore({ task })
  render(
    <TaskProvider store={store}>
      <ImageAnnotator widget="w1" review compare={answers} />
    </TaskProvider>,
  )
  const options = page.getByRole('group', { name: 'Tool options' })
  await expect.element(options, { timeout: 8000 }).toBeVisible()
  await expect.element(page.getByText(/0 the same/), { timeout: 8000 }).toBeVisible()
  const rail = document.querySelector('.tagwright-image-phone')!
  const { top } = rail.getBoundingClientRect()
  for (const tool of ['polygon', 'select', 'pan', 'box']) {
    store.run(`image.tool-${tool}`, undefined, { widget: 'w1' })
    await vi.waitFor(() => expect(rail.querySelector('[aria-pressed=true]')).not.toBeNull())
    expect(rail.getBoundingClientRect().top).toBe(top)
  }
  observer.disconnect()
  expect(sum, moved.join()).toBeLessThan(0.02)
})

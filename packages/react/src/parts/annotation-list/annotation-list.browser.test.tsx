import type { TaskStore } from '@tagwright/core'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { demoDocument, demoTask } from '../../fixtures/demo-task.js'
import { AnnotationList, TaskProvider, useTaskStore } from '../../index.js'
import '../../styles/styles.css'

afterEach(cleanup)

function setUp(boxes: number) {
  let store: TaskStore | null = null
  function Probe() {
    store = useTaskStore()
    return null
  }
  render(
    <TaskProvider task={demoTask()} defaultDocument={demoDocument(boxes)}>
      <Probe />
      <AnnotationList widget="w1" />
    </TaskProvider>,
  )
  const list = screen.getByRole('listbox')
  list.focus()
  return { store: store as unknown as TaskStore, list }
}

const selected = (store: TaskStore) => store.getState().session.selection

test('keys select one, many, a range; letters find by label', async () => {
  const { store } = setUp(20)
  await userEvent.keyboard('{ArrowDown}')
  expect(selected(store)).toEqual(['a1'])
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  expect(selected(store)).toEqual(['a1', 'a2', 'a3'])
  await userEvent.keyboard('{Control>}{ArrowDown}{/Control} ')
  expect(selected(store)).toEqual(['a1', 'a2', 'a3', 'a4'])
  await userEvent.keyboard('{Home}co')
  expect(selected(store)).toEqual(['a5'])
  await userEvent.keyboard('{End}')
  expect(selected(store)).toEqual(['a19'])
})

test('Delete removes what is selected, is spoken, and undone', async () => {
  const { store } = setUp(5)
  await userEvent.keyboard('{ArrowDown}{Delete}')
  expect(store.getState().document.annotations.has('a1')).toBe(false)
  const status = screen.getAllByRole('status')[0] as HTMLElement
  expect(status.textContent).toBe('Deleted: Dog, box, 72 by 49, at 37, 53')
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(store.getState().document.annotations.size).toBe(5)
  expect(status.textContent).toBe('Undone')
})

test('the buttons of a row hide, lock and delete it; a locked one stays', async () => {
  const { store } = setUp(5)
  // A pointer that rests on another row does not keep the keys from their own.
  await userEvent.hover(screen.getByRole('option', { name: /Bird/ }))
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.click(await screen.findByRole('button', { name: 'Lock Dog' }))
  // A real press is refused by the driver, as the button says that it is disabled.
  act(() => screen.getByRole('button', { name: 'Delete Dog' }).click())
  expect(store.getState().document.annotations.has('a1')).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: 'Unlock Dog' }))
  await userEvent.click(screen.getByRole('button', { name: 'Hide Dog' }))
  expect(store.getState().session.hidden.has('a1')).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: 'Delete Dog' }))
  expect(store.getState().document.annotations.has('a1')).toBe(false)
  expect(screen.getByRole('listbox')).toHaveFocus()
})

test('a selection made elsewhere scrolls into view', async () => {
  const { store, list } = setUp(500)
  act(() => store.setSession({ selection: ['a400'] }))
  const option = await screen.findByRole('option', { selected: true })
  expect(option.getAttribute('aria-posinset')).toBe('401')
  const view = list.parentElement?.getBoundingClientRect()
  const row = option.getBoundingClientRect()
  await vi.waitFor(() => {
    expect(row.top >= (view?.top ?? 0) - 1 || row.bottom <= (view?.bottom ?? 0) + 1).toBe(true)
  })
})

test('a held arrow key rewrites a row when it begins and when it rests, not at each step', async () => {
  const { store, list } = setUp(5)
  const row = within(list).getAllByRole('option')[1] as HTMLElement
  const before = row.textContent
  const seen: (string | null)[] = []
  const observer = new MutationObserver(() => seen.push(row.textContent))
  observer.observe(row, { subtree: true, characterData: true, childList: true })
  for (let step = 0; step < 10; step += 1) {
    act(() => {
      store.dispatch({ event: 'annotation.nudge', group: 'held' }, (draft) =>
        draft.updateAnnotation('a1', (annotation) => {
          if (annotation.geometry?.type === 'box') annotation.geometry.x += 1
        }),
      )
    })
    await Promise.resolve()
  }
  // What is not its place is shown at once, with the place as it is by then.
  act(() => {
    store.dispatch({ event: 'annotation.relabel' }, (draft) =>
      draft.updateAnnotation('a1', (annotation) => {
        annotation.labels = []
      }),
    )
  })
  expect(row.textContent).toContain('No label')
  expect(row.textContent).toContain('47, 53')
  expect(before).toContain('37, 53')
  observer.disconnect()
  // The first step and the new label: not ten.
  expect(seen.length).toBeLessThan(5)
})

test('a hundred thousand rows keep the page small and an edit quick', async () => {
  const { store, list } = setUp(100_000)
  expect(within(list).getAllByRole('option').length).toBeLessThan(60)
  await userEvent.keyboard('{End}')
  expect(selected(store)).toEqual(['a99999'])
  const begin = performance.now()
  for (let index = 0; index < 20; index += 1) {
    act(() => {
      store.dispatch({ event: 'annotation.nudge' }, (draft) =>
        draft.updateAnnotation('a99999', (annotation) => {
          if (annotation.geometry?.type === 'box') annotation.geometry.x += 1
        }),
      )
    })
  }
  // An edit, its commit and its render, on any machine, is far below what a list of N would take.
  expect((performance.now() - begin) / 20).toBeLessThan(30)
  expect(within(list).getAllByRole('option').length).toBeLessThan(60)
})

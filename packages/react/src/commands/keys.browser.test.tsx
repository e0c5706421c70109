import type { Command, TaskStore } from '@tagwright/core'
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { demoDocument, demoTask } from '../fixtures/demo-task.js'
import { Dialog, TaskProvider, useCommands, useTaskStore } from '../index.js'

afterEach(cleanup)

const task = demoTask()

/** What a command answers when it applied. */
const done = (_result: unknown): boolean => true

function setUp(run: (name: string) => void) {
  const commands: Command[] = [
    { id: 'test.task', label: 'x', keys: ['J'], run: () => done(run('task')) },
    {
      id: 'test.widget',
      label: 'x',
      keys: ['J'],
      scope: 'widget:image',
      run: ({ widget }) => done(run(`widget ${widget}`)),
    },
    {
      id: 'test.typing',
      label: 'x',
      keys: ['Mod+J'],
      whileTyping: true,
      run: () => done(run('typing')),
    },
    { id: 'test.enter', label: 'x', keys: ['Enter'], run: () => done(run('enter')) },
    { id: 'test.not', label: 'x', keys: ['U'], scope: 'widget:image', run: () => false },
    { id: 'test.outer', label: 'x', keys: ['U'], run: () => done(run('outer')) },
  ]
  let store: TaskStore | null = null
  function Commands() {
    useCommands(commands)
    store = useTaskStore()
    return null
  }
  const { container } = render(
    <TaskProvider task={task} defaultDocument={demoDocument(2)}>
      <Commands />
      <button type="button" id="outside">
        Outside
      </button>
      <section data-tagwright-widget="w1">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: stands for a canvas. */}
        <div id="canvas" tabIndex={0} />
        <input id="text" />
        <input id="check" type="checkbox" />
      </section>
    </TaskProvider>,
  )
  const focus = (id: string) => container.querySelector<HTMLElement>(`#${id}`)?.focus()
  return { container, focus, store: store as unknown as TaskStore }
}

test('the focused widget hears first, then the task; a command that does not apply lets it pass', async () => {
  const run = vi.fn()
  const { focus, store } = setUp(run)
  focus('canvas')
  await userEvent.keyboard('j')
  expect(run).toHaveBeenLastCalledWith('widget w1')
  expect(store.getState().session.focusedWidget).toBe('w1')
  await userEvent.keyboard('u')
  expect(run).toHaveBeenLastCalledWith('outer')
  focus('outside')
  await userEvent.keyboard('j')
  expect(run).toHaveBeenLastCalledWith('task')
})

test('while typing only marked commands run; while composing none', async () => {
  const run = vi.fn()
  const { focus, container } = setUp(run)
  focus('text')
  await userEvent.keyboard('j')
  expect(run).not.toHaveBeenCalled()
  expect(container.querySelector<HTMLInputElement>('#text')?.value).toBe('j')
  await userEvent.keyboard('{Control>}j{/Control}')
  expect(run).toHaveBeenLastCalledWith('typing')
  run.mockClear()
  const canvas = container.querySelector('#canvas') as HTMLElement
  fireEvent.keyDown(canvas, { key: 'j', code: 'KeyJ', isComposing: true })
  fireEvent.keyDown(canvas, { key: 'Process', code: 'KeyJ', keyCode: 229 })
  expect(run).not.toHaveBeenCalled()
})

test('Enter and Space belong to a focused button or checkbox', async () => {
  const run = vi.fn()
  const { focus } = setUp(run)
  focus('outside')
  await userEvent.keyboard('{Enter}')
  expect(run).not.toHaveBeenCalled()
  focus('canvas')
  await userEvent.keyboard('{Enter}')
  expect(run).toHaveBeenLastCalledWith('enter')
})

test('a handled key goes no further; the page’s other keys are free', async () => {
  const page = vi.fn()
  document.addEventListener('keydown', page)
  const { focus } = setUp(vi.fn())
  focus('canvas')
  await userEvent.keyboard('j')
  expect(page).not.toHaveBeenCalled()
  await userEvent.keyboard('x')
  expect(page).toHaveBeenCalledTimes(1)
  document.removeEventListener('keydown', page)
})

test('typing in a web component’s own shadow root is typing', async () => {
  const run = vi.fn()
  const { container } = setUp(run)
  const canvas = container.querySelector('#canvas') as HTMLElement
  const shadow = canvas.attachShadow({ mode: 'open' })
  shadow.innerHTML = '<input>'
  shadow.querySelector('input')?.focus()
  await userEvent.keyboard('j')
  expect(run).not.toHaveBeenCalled()
  expect(shadow.querySelector('input')?.value).toBe('j')
})

test('two tasks on one page hear only their own keys', async () => {
  const [first, second] = [vi.fn(), vi.fn()]
  const one = setUp(first)
  setUp(second)
  one.focus('canvas')
  await userEvent.keyboard('j')
  expect(first).toHaveBeenCalledTimes(1)
  expect(second).not.toHaveBeenCalled()
})

test('shortcuts rest while a dialog is open', async () => {
  const run = vi.fn()
  const commands: Command[] = [
    { id: 'test.submit', label: 'x', keys: ['Mod+Enter'], run: () => done(run()) },
  ]
  function Commands() {
    useCommands(commands)
    return null
  }
  render(
    <TaskProvider task={task}>
      <Commands />
      <Dialog open onClose={() => {}} title="Help">
        <input />
      </Dialog>
    </TaskProvider>,
  )
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(run).not.toHaveBeenCalled()
})

test('a key profile is chosen by its name', async () => {
  const run = vi.fn()
  const clear: Command = { id: 'selection.clear', label: 'x', keys: ['J'], run: () => done(run()) }
  function Commands() {
    useCommands([clear])
    return null
  }
  const { container } = render(
    <TaskProvider task={task} keyProfile="label-studio">
      <Commands />
      <button type="button">Here</button>
    </TaskProvider>,
  )
  container.querySelector('button')?.focus()
  await userEvent.keyboard('j')
  expect(run).not.toHaveBeenCalled()
  await userEvent.keyboard('u')
  expect(run).toHaveBeenCalledOnce()
})

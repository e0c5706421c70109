import type { TaskStore } from '@tagwright/core'
import type { AnnotationDocument } from '@tagwright/schema'
import { act, cleanup, render } from '@testing-library/react'
import { Activity, StrictMode, useState } from 'react'
import { createPortal } from 'react-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { demoDocument, demoTask } from '../fixtures/demo-task.js'
import {
  AnnotationList,
  Button,
  Dialog,
  TaskProvider,
  useTaskStore,
  useTokens,
  useWidget,
} from '../index.js'
import type { DocumentChange } from './document-change.js'

afterEach(cleanup)

const task = demoTask()
const answer = (store: TaskStore, value: string) =>
  store.dispatch({ event: 'response.set', widget: 'w2' }, (draft) => {
    draft.responses.w2 = { state: 'answered', value }
  })

function Probe({ onStore }: { onStore: (store: TaskStore) => void }) {
  const store = useTaskStore()
  onStore(store)
  return <output>{String(store.getState().document.responses.w2?.value ?? '')}</output>
}

test('StrictMode keeps one store; unmounting disposes it', async () => {
  const stores = new Set<TaskStore>()
  const { unmount } = render(
    <StrictMode>
      <TaskProvider task={task}>
        <Probe onStore={(store) => stores.add(store)} />
      </TaskProvider>
    </StrictMode>,
  )
  const mounted = [...stores].at(-1)
  await act(async () => {})
  expect(mounted?.disposed).toBe(false)
  expect(mounted && answer(mounted, 'a').committed).toBe(true)
  unmount()
  await act(async () => {})
  expect(mounted?.disposed).toBe(true)
})

test('hidden and shown again, the work is still there', async () => {
  let last: TaskStore | null = null
  const page = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <TaskProvider task={task}>
        <Probe
          onStore={(store) => {
            last = store
          }}
        />
      </TaskProvider>
    </Activity>
  )
  const { rerender } = render(page('visible'))
  const first = last as TaskStore | null
  if (first) answer(first, 'kept')
  await act(async () => rerender(page('hidden')))
  await act(async () => rerender(page('visible')))
  const now = last as TaskStore | null
  expect(now?.disposed).toBe(false)
  expect(now?.getState().document.responses.w2?.value).toBe('kept')
})

test('uncontrolled: onChange is told patches and composes the document when asked', () => {
  let store: TaskStore | null = null
  const changes: DocumentChange[] = []
  render(
    <TaskProvider
      task={task}
      defaultDocument={demoDocument(3)}
      onChange={(change) => changes.push(change)}
    >
      <Probe
        onStore={(each) => {
          store = each
        }}
      />
    </TaskProvider>,
  )
  act(() => void answer(store as unknown as TaskStore, 'runs'))
  expect(changes).toHaveLength(1)
  expect(changes[0]?.patches[0]?.path.slice(0, 2)).toEqual(['responses', 'w2'])
  expect(changes[0]?.getDocument().responses.w2?.value).toBe('runs')
  expect(changes[0]?.getDocument().annotations).toHaveLength(3)
})

test('controlled: the echo changes nothing, another document replaces, undo history stays', () => {
  let store: TaskStore | null = null
  let replace: (document: AnnotationDocument) => void = () => {}
  const changed = vi.fn()
  function Host() {
    const [document, setDocument] = useState(() => demoDocument(2))
    replace = setDocument
    return (
      <TaskProvider
        task={task}
        document={document}
        onChange={(change) => {
          changed()
          setDocument(change.getDocument())
        }}
      >
        <Probe
          onStore={(each) => {
            store = each
          }}
        />
      </TaskProvider>
    )
  }
  render(<Host />)
  const own = store as unknown as TaskStore
  const transactions = vi.fn()
  own.onTransaction(transactions)
  act(() => void answer(own, 'one'))
  expect(changed).toHaveBeenCalledTimes(1)
  expect(transactions).toHaveBeenCalledTimes(1)
  expect(own.history.canUndo).toBe(true)
  act(() => replace(demoDocument(5)))
  expect(own.getState().document.annotations.size).toBe(5)
  expect(changed).toHaveBeenCalledTimes(1)
})

test('inline settings do not make the children render', () => {
  let renders = 0
  function Child() {
    useTaskStore()
    renders += 1
    return null
  }
  const child = <Child />
  const page = () => (
    <TaskProvider task={task} messages={{ en: {} }} slots={{}} onError={() => {}}>
      {child}
    </TaskProvider>
  )
  const { rerender } = render(page())
  const before = renders
  rerender(page())
  expect(renders).toBe(before)
})

test('everything is in one root, in a shadow root too; tokens and dialogs work there', async () => {
  const host = document.createElement('div')
  document.body.append(host)
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.tagwright-root { --tagwright-accent: #123456 }')
  shadow.adoptedStyleSheets = [sheet]
  function Accent() {
    const { accent } = useTokens(['accent'])
    return <output>{accent}</output>
  }
  render(
    createPortal(
      <TaskProvider task={task}>
        <Accent />
        <Dialog open onClose={() => {}} title="Skip?">
          <Button>Yes</Button>
        </Dialog>
      </TaskProvider>,
      shadow as unknown as Element,
    ),
  )
  await vi.waitFor(() => expect(shadow.querySelector('output')?.textContent).toBe('#123456'))
  const dialog = shadow.querySelector('dialog')
  expect(dialog?.parentElement?.className).toBe('tagwright-root')
  expect(dialog?.open).toBe(true)
  expect(shadow.activeElement?.textContent).toBe('Yes')
  expect(document.querySelector('body > dialog')).toBeNull()
  cleanup()
  host.remove()
})

test('the page outside is left alone', async () => {
  const before = [document.head.innerHTML, document.documentElement.outerHTML.split('>')[0]]
  const globals = new Set(Object.keys(window))
  const { unmount } = render(
    <TaskProvider task={task}>
      <Dialog open onClose={() => {}} title="Help">
        <Button>Yes</Button>
      </Dialog>
    </TaskProvider>,
  )
  expect([document.head.innerHTML, document.documentElement.outerHTML.split('>')[0]]).toEqual(
    before,
  )
  expect(Object.keys(window).filter((name) => !globals.has(name))).toEqual([])
  unmount()
})

test('a widget that the task lacks breaks neither the host’s page nor the others', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  const onError = vi.fn()
  const Lost = () => <>{useWidget('nowhere').widget.id}</>
  const { getByText } = render(
    <>
      <p>The host</p>
      <TaskProvider task={task} onError={onError}>
        <Lost />
      </TaskProvider>
      <TaskProvider task={{ schemaVersion: '1.0', id: 'bare' } as never}>
        <AnnotationList />
        <Button>Fine</Button>
      </TaskProvider>
    </>,
  )
  expect(getByText('The host')).toBeTruthy()
  expect(getByText('TW-REACT-002: the task has no widget "nowhere".')).toBeTruthy()
  expect(getByText('Download my work')).toBeTruthy()
  expect(getByText('Fine')).toBeTruthy()
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'TW-REACT-010', severity: 'error' })
  error.mockRestore()
})

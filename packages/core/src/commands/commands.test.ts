import type { Annotation, Task } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createClipboard } from '../clipboard/clipboard.js'
import { createTaskKeymap } from '../keymap/task-keymap.js'
import { coreMessages } from '../messages/core-messages.js'
import { createTaskStore } from '../store/create-task-store.js'
import { builtInCommands } from './built-in-commands.js'
import type { CommandContext } from './command.js'

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [{ id: 'photo', type: 'image', width: 100, height: 100 }],
  ontology: {
    labels: [
      { id: 'cat', name: 'Cat', attributes: [{ id: 'age', type: 'number' }] },
      { id: 'dog', name: 'Dog' },
    ],
  },
  widgets: [{ id: 'w1', type: 'image', media: 'photo' }],
}

function makeStore(options = {}) {
  let id = 0
  const store = createTaskStore({ task, now: () => 0, newId: () => `n${id++}`, ...options })
  const box = (id: string, x: number, rest: Partial<Annotation> = {}): Annotation => ({
    id,
    widget: 'w1',
    geometry: { type: 'box', x, y: x, width: 10, height: 10, rotation: 0 },
    ...rest,
  })
  store.dispatch({ event: 'seed', origin: 'host' }, (draft) => {
    draft.addAnnotation(box('a', 0, { labels: ['cat'], attributes: { age: 3, note: 'x' } }))
    draft.addAnnotation(box('b', 20))
    draft.addAnnotation(box('p', 40, { origin: { kind: 'model' } }))
  })
  const select = (...ids: string[]) => store.setSession({ selection: ids })
  const order = () => [...store.getState().document.annotations.order]
  const get = (id: string) => store.getState().document.annotations.get(id)
  return { store, select, order, get, selection: () => store.getState().session.selection }
}

test('a dry run of every command changes nothing and foretells the run', () => {
  const args = { label: 'dog', dx: 1, dw: 1 }
  for (const { id } of builtInCommands) {
    for (const selected of [[], ['a'], ['p', 'b']]) {
      const { store, select } = makeStore()
      store.mountWidget('task', { submit() {} })
      store.clipboard.write([{ id: 'x', widget: 'w1' }])
      select(...selected)
      const before = store.getState()
      const foretold = store.can(id, args)
      expect(store.getState()).toBe(before)
      expect([id, store.run(id, args)]).toEqual([id, foretold])
      if (store.history.canUndo) {
        store.history.undo()
        expect([...store.getState().document.annotations]).toEqual([...before.document.annotations])
      }
    }
  }
})

test('deletes, and leaves what is locked', () => {
  const { store, select, order, selection } = makeStore()
  select('a', 'b')
  store.setSession({ locked: new Set(['b']) })
  expect(store.run('annotation.delete')).toBe(true)
  expect(order()).toEqual(['b', 'p'])
  expect(selection()).toEqual(['b'])
  expect(store.can('annotation.delete')).toBe(false)
})

test('nudges merge into one step and stop at the frame', () => {
  const { store, select, get } = makeStore()
  select('b')
  for (let times = 0; times < 5; times++) store.run('annotation.nudge-left')
  expect(get('b')?.geometry).toHaveProperty('x', 15)
  store.run('annotation.nudge-far-left')
  store.run('annotation.nudge-far-left')
  expect(get('b')?.geometry).toHaveProperty('x', 0)
  store.history.undo()
  expect(get('b')?.geometry).toHaveProperty('x', 20)
  store.run('annotation.resize', { dw: -50, dh: 500 })
  expect(get('b')?.geometry).toMatchObject({ x: 20, y: 20, width: 1, height: 80 })
})

test('duplicates beside, with a new id and without a past', () => {
  const { store, select, get, selection } = makeStore()
  select('p')
  store.run('annotation.duplicate')
  const copy = get(selection()[0]!)
  expect(copy?.id).not.toBe('p')
  expect(copy?.origin).toEqual({ kind: 'human' })
  expect(copy?.geometry).toMatchObject({ x: 50, y: 50, width: 10 })
})

test('what is copied as a group is a group of its own; one alone stays in its group', () => {
  const { store, select, get, selection } = makeStore()
  store.dispatch({ event: 'group', origin: 'host' }, (draft) => {
    for (const id of ['a', 'b'])
      draft.updateAnnotation(id, (annotation) => ({ ...annotation, group: 'g' }))
  })
  const groups = () => selection().map((id) => get(id)?.group)
  select('a', 'b')
  store.run('annotation.duplicate')
  const [first, second] = groups()
  expect(first).toBeDefined()
  expect(first).not.toBe('g')
  expect(second).toBe(first)
  select('a')
  store.run('annotation.duplicate')
  expect(groups()).toEqual(['g'])
})

test('copies into another task, with what that task has', () => {
  const clipboard = createClipboard()
  const first = makeStore({ clipboard })
  first.select('a')
  first.store.run('annotation.copy')
  const other: Task = {
    ...task,
    media: [{ id: 'film', type: 'image', width: 50, height: 50 }],
    ontology: { labels: [{ id: 'dog', name: 'Dog' }] },
    widgets: [{ id: 'v', type: 'image', media: 'film' }],
  }
  const store = createTaskStore({ task: other, clipboard })
  expect(store.run('annotation.paste')).toBe(false)
  expect(store.run('annotation.paste', undefined, { widget: 'v' })).toBe(true)
  const pasted = store.toDocument().annotations[0]
  expect(pasted).toMatchObject({ widget: 'v', media: 'film', geometry: { x: 0 } })
  expect(pasted?.labels).toBeUndefined()
})

test('relations are copied along when both of their ends are, also into another task', () => {
  const clipboard = createClipboard()
  const { store, select, selection } = makeStore({ clipboard })
  const relations = () => store.getState().document.relations
  store.dispatch({ event: 'seed', origin: 'host' }, (draft) => {
    draft.relations.push(
      { id: 'r', type: 'part-of', from: 'a', to: 'b', labels: ['left'] },
      { id: 's', from: 'b', to: 'p', directed: false },
    )
  })
  select('a', 'b')
  store.run('annotation.duplicate')
  const [from, to] = selection()
  expect(relations().slice(2)).toEqual([
    { id: expect.any(String), type: 'part-of', from, to, labels: ['left'] },
  ])
  expect(new Set(relations().map(({ id }) => id)).size).toBe(3)
  store.history.undo()
  expect(relations()).toHaveLength(2)
  expect(store.getState().document.annotations.size).toBe(3)
  select('a', 'b', 'p')
  store.run('annotation.copy')
  expect(clipboard.relations!().map(({ id }) => id)).toEqual(['r', 's'])
  // This task knows no kinds of relations: only the one without a kind fits.
  store.run('annotation.paste')
  expect(relations()).toHaveLength(3)
  const types = [{ id: 'part-of', name: 'Part of' }]
  const ontology = { ...task.ontology!, relationTypes: types }
  const other = createTaskStore({ task: { ...task, ontology }, clipboard })
  other.run('annotation.paste')
  const { annotations, relations: pasted } = other.toDocument()
  expect(pasted).toMatchObject([
    { type: 'part-of', from: annotations[0]!.id, to: annotations[1]!.id },
    { from: annotations[1]!.id, to: annotations[2]!.id, directed: false },
  ])
  // A clipboard of the host's own that knows no relations goes on working.
  const bare = { read: clipboard.read, write: clipboard.write }
  const third = createTaskStore({ task, clipboard: bare })
  third.run('annotation.paste')
  expect(third.toDocument().relations).toEqual([])
})

test('choosing a label sets the next one and relabels what is selected', () => {
  const { store, select, get } = makeStore()
  expect(store.run('label.select', { label: 'dog', widget: 'w1' })).toBe(true)
  expect(store.getState().session.activeLabel).toEqual({ w1: 'dog' })
  expect(store.history.canUndo).toBe(false)
  select('a')
  store.run('label.select', { label: 'dog', widget: 'w1' })
  expect(get('a')?.labels).toEqual(['dog'])
  expect(get('a')?.attributes).toEqual({ note: 'x' })
  expect(store.run('label.select', { label: 'cow', widget: 'w1' })).toBe(false)
})

test('a label chosen after drawing is the next one’s; chosen again, or on purpose, the drawn one’s', () => {
  const { store, select, selection, get } = makeStore()
  const choose = (label: string) => store.run('label.select', { label, widget: 'w1' })
  store.setSession({ selection: ['a'], drawn: 'a' })
  expect(choose('dog')).toBe(true)
  expect(get('a')?.labels).toEqual(['cat'])
  expect(selection()).toEqual([])
  expect(store.getState().session.activeLabel).toEqual({ w1: 'dog' })
  expect(store.history.canUndo).toBe(false)
  choose('dog')
  expect(get('a')?.labels).toEqual(['dog'])
  expect(selection()).toEqual(['a'])
  choose('cat')
  expect(get('a')?.labels).toEqual(['cat'])
  store.history.undo()
  expect(get('a')?.labels).toEqual(['dog'])
  // What has none yet takes it; what is selected by hand does too.
  store.setSession({ selection: ['b'], drawn: 'b' })
  choose('cat')
  expect(get('b')?.labels).toEqual(['cat'])
  select('b')
  expect(store.getState().session.drawn).toBeNull()
  choose('dog')
  expect(get('b')?.labels).toEqual(['dog'])
  // Another label in between is a new choice; what is gone or let go of is not changed.
  store.setSession({ selection: ['b'], drawn: 'b' })
  choose('cat')
  choose('dog')
  expect(get('b')?.labels).toEqual(['dog'])
  store.setSession({ selection: ['b'], drawn: 'b' })
  store.run('annotation.delete')
  expect(store.getState().session.drawn).toBeNull()
  expect(choose('cat')).toBe(true)
})

test('steps through annotations round the ends, past hidden and rejected ones', () => {
  const { store, selection } = makeStore()
  const visit = (id: string) => {
    store.run(id)
    return selection()[0]
  }
  expect(['annotation.next', 'annotation.next', 'annotation.next'].map(visit)).toEqual([
    'a',
    'b',
    'p',
  ])
  store.run('annotation.reject')
  expect(visit('annotation.next')).toBe('a')
  store.setSession({ hidden: new Set(['b']), selection: ['a'] })
  expect(store.run('annotation.previous')).toBe(true)
  expect(selection()).toEqual(['a'])
})

test('judges suggestions only', () => {
  const { store, select, get } = makeStore()
  select('a', 'p')
  expect(store.run('annotation.accept')).toBe(true)
  expect(get('p')?.review?.verdict).toBe('accepted')
  expect(get('a')?.review).toBeUndefined()
  expect(store.can('annotation.accept')).toBe(false)
  expect(store.can('annotation.reject')).toBe(true)
})

test('restacks several in their order', () => {
  const { store, select, order } = makeStore()
  select('b', 'a')
  store.run('annotation.to-front')
  expect(order()).toEqual(['p', 'a', 'b'])
  store.run('annotation.to-back')
  expect(order()).toEqual(['a', 'b', 'p'])
})

test('commands of the page run while it is mounted', () => {
  const { store } = makeStore()
  let submits = 0
  const end = store.mountWidget('task', { submit: () => submits++, can: () => submits === 0 })
  expect(store.can('task.help')).toBe(false)
  expect([store.run('task.submit'), store.run('task.submit')]).toEqual([true, false])
  end()
  expect(store.can('task.submit')).toBe(false)
})

test('added commands are counted, the last of an id counts, and one that throws is reported', () => {
  const codes: string[] = []
  const { store } = makeStore({ onError: ({ code }: { code: string }) => codes.push(code) })
  const make = (answer: boolean) => ({ id: 'x.y', label: 'x', run: () => answer })
  const same = make(true)
  const ends = [store.addCommands([same]), store.addCommands([same])]
  ends[0]!()
  expect(store.run('x.y')).toBe(true)
  const over = store.addCommands([make(false)])
  expect(store.run('x.y')).toBe(false)
  over()
  // One for a widget leaves the others what they have, also where a key hands it over itself.
  const one = { ...make(false), widget: 'w1' }
  const own = store.addCommands([one])
  for (const command of ['x.y', one]) {
    expect(store.run(command, undefined, { widget: 'w1' })).toBe(false)
    expect(store.run(command, undefined, { widget: 'w2' })).toBe(true)
    expect(store.run(command)).toBe(true)
  }
  own()
  // A command that runs another one with its own context says what that one is about.
  const { store: other, select, get } = makeStore()
  select('a')
  const passes = {
    ...make(true),
    run: (context: CommandContext) =>
      context.store.run('annotation.delete', { ids: ['b'] }, context),
  }
  expect(other.run(passes)).toBe(true)
  expect([get('a') !== undefined, get('b')]).toEqual([true, undefined])
  ends[1]!()
  expect(store.commands.has('x.y')).toBe(false)
  const broken = {
    ...same,
    run: () => {
      throw new Error('no')
    },
  }
  expect(store.run(broken)).toBe(false)
  expect(codes).toEqual(['TW-CORE-016'])
})

test('the built-in keys have no conflict within a scope, and every command has a name', () => {
  const { store } = makeStore()
  const keymap = createTaskKeymap(store)
  expect(keymap.conflicts).toEqual([])
  expect(keymap.issues).toEqual([])
  expect(keymap.chordsOf('label.select', { label: 'dog', widget: 'w1' })).toEqual(['Digit2'])
  for (const { label } of builtInCommands) {
    expect(Object.keys(coreMessages.en)).toContain(label)
    expect(Object.keys(coreMessages.fr)).toContain(label)
  }
})

test('pasted again, each copy lies beside the one before', () => {
  const { store, select, get, selection } = makeStore()
  select('a')
  store.run('annotation.copy')
  const before = get('a')!.geometry as { x: number }
  const xs = [1, 2, 3].map(() => {
    store.run('annotation.paste')
    return (get(selection()[0]!)!.geometry as { x: number }).x - before.x
  })
  expect(xs).toEqual([10, 20, 30])
})

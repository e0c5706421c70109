import type { Annotation, AnnotationDocument, Task } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { applyPatch } from '../patching/apply-patch.js'
import { deepEqual } from '../patching/deep-equal.js'
import { createProducer } from '../patching/producer.js'
import { createTaskStore } from './create-task-store.js'
import { DocumentDrafter } from './document-drafter.js'
import type { DocumentDraft, DocumentState } from './document-state.js'
import type { TaskStore } from './task-store.js'

// Random sequences take seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const task: Task = {
  schemaVersion: '1.0',
  id: 't',
  media: [],
  ontology: { labels: [] },
  widgets: [
    { id: 'w0', type: 'image', media: 'm', rules: { max: 30 } },
    { id: 'w1', type: 'image', media: 'm' },
  ],
}

/** One random change; numbers are taken modulo what is there. */
type Step =
  | { do: 'bulk'; ids: number[]; widget: number; parent: number }
  | { do: 'add'; id: number; at: number; widget: number; parent: number }
  | { do: 'remove' | 'cut'; id: number }
  | { do: 'set' | 'drop' | 'replace' | 'rewidget'; id: number; value: number }
  | { do: 'point' | 'unpoint'; id: number; at: number; value: number }
  | { do: 'move'; id: number; at: number }
  | { do: 'relate'; id: number; at: number }
  | { do: 'respond'; id: number; value: number }
  | { do: 'unrespond'; id: number }
  | { do: 'head'; value: number }

const nat = fc.nat(40)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), id: nat, at: nat, widget: nat, parent: nat }),
  fc.record({ do: fc.constantFrom('remove' as const, 'cut' as const), id: nat }),
  fc.record({
    do: fc.constant('bulk' as const),
    ids: fc.uniqueArray(nat, { maxLength: 12 }),
    widget: nat,
    parent: nat,
  }),
  fc.record({
    do: fc.constantFrom('set' as const, 'drop' as const, 'replace' as const, 'rewidget' as const),
    id: nat,
    value: nat,
  }),
  fc.record({
    do: fc.constantFrom('point' as const, 'unpoint' as const),
    id: nat,
    at: nat,
    value: nat,
  }),
  fc.record({ do: fc.constant('move' as const), id: nat, at: nat }),
  fc.record({ do: fc.constant('relate' as const), id: nat, at: nat }),
  fc.record({ do: fc.constant('respond' as const), id: nat, value: nat }),
  fc.record({ do: fc.constant('unrespond' as const), id: nat }),
  fc.record({ do: fc.constant('head' as const), value: nat }),
)

function play(draft: DocumentDraft, order: string[], each: Step): void {
  const id = 'id' in each ? order[each.id % Math.max(1, order.length)] : undefined
  const here = id !== undefined && draft.getAnnotation(id) ? id : undefined
  if (each.do === 'add') {
    const added = `n${each.id}`
    if (draft.getAnnotation(added)) return
    const parent = each.parent % 3 === 0 && id ? { parent: id } : {}
    const geometry = {
      type: 'polyline' as const,
      points: [
        [each.at, 1],
        [2, 3],
      ] as [number, number][],
    }
    draft.addAnnotation({ id: added, widget: `w${each.widget % 3}`, geometry, ...parent }, each.at)
  } else if (each.do === 'bulk') {
    const free = each.ids.map((one) => `n${one}`).filter((one) => !draft.getAnnotation(one))
    const above = order[each.parent % Math.max(1, order.length)]
    const parent = each.parent % 3 === 0 && above ? { parent: above } : {}
    draft.addAnnotations(
      free.map((one, at) => ({ id: one, widget: `w${(each.widget + at) % 3}`, ...parent })),
    )
  } else if (each.do === 'respond') {
    draft.responses[`w${each.id % 4}`] =
      each.value % 5 === 0
        ? { state: 'none' }
        : { state: 'answered', value: each.value, evidence: here ? [here] : [] }
  } else if (each.do === 'unrespond') delete draft.responses[`w${each.id % 4}`]
  else if (each.do === 'head') draft.head.extensions = { value: each.value }
  else if (each.do === 'cut')
    draft.relations.splice(each.id % Math.max(1, draft.relations.length), 1)
  else if (here === undefined) return
  else if (each.do === 'remove') draft.removeAnnotation(here)
  else if (each.do === 'move') draft.moveAnnotation(here, each.at)
  else if (each.do === 'relate') {
    const relation = `r${each.at}`
    if (draft.relations.some((other) => other.id === relation)) return
    draft.relations.splice(each.at % 3, 0, { id: relation, from: here, to: order[0]! })
  } else draft.updateAnnotation(here, (annotation) => update(annotation, each))
}

function update(annotation: Annotation, each: Step): Annotation | undefined {
  if (each.do === 'set') annotation.text = `${each.value}`
  else if (each.do === 'drop') delete annotation.text
  else if (each.do === 'rewidget') annotation.widget = `w${each.value % 3}`
  else if (each.do === 'replace') {
    return {
      id: annotation.id,
      ...(annotation.widget && { widget: annotation.widget }),
      labels: ['x'],
    }
  } else if (
    annotation.geometry?.type === 'polyline' &&
    (each.do === 'point' || each.do === 'unpoint')
  ) {
    const { points } = annotation.geometry
    if (each.do === 'point') points.splice(each.at % (points.length + 1), 0, [each.value, 0])
    else points.splice(each.at % Math.max(1, points.length), 1)
  }
  return undefined
}

function run(
  store: TaskStore,
  steps: readonly Step[],
  group: string | undefined,
  host = false,
): void {
  const order = [...store.getState().document.annotations.order]
  const origin = host ? 'host' : 'user'
  store.dispatch({ event: 'test.step', origin, ...(group && { group }) }, (draft) => {
    for (const each of steps) play(draft, order, each)
  })
}

function content(store: TaskStore): Omit<AnnotationDocument, 'provenance'> {
  const { provenance: _, ...rest } = store.toDocument()
  return JSON.parse(JSON.stringify(rest))
}

function makeStore(count = 8) {
  let now = 0
  const store = createTaskStore({ task, now: () => (now += 50), newId: () => 'document' })
  store.dispatch({ event: 'seed', origin: 'host' }, (draft) => {
    for (let at = 0; at < count; at++) draft.addAnnotation({ id: `s${at}`, widget: `w${at % 2}` })
    draft.relations.push({ id: 'seeded', from: 's0', to: 's1' })
  })
  return store
}

/** The collection says the same by every way of asking. */
function checkCollection({ annotations }: DocumentState): void {
  const order = [...annotations.order]
  expect(order.length).toBe(annotations.size)
  expect(new Set(order).size).toBe(order.length)
  expect(Array.from(annotations, ({ id }) => id)).toEqual(order)
  order.forEach((id, index) => {
    expect(annotations.order.at(index)).toBe(id)
    expect(annotations.order.indexOf(id)).toBe(index)
    expect(annotations.get(id)?.id).toBe(id)
  })
  for (const widget of ['w0', 'w1', 'w2']) {
    const own = order.filter((id) => annotations.get(id)?.widget === widget)
    expect([...annotations.ofWidget(widget)]).toEqual(own)
    own.forEach((id, index) => {
      expect(annotations.ofWidget(widget).indexOf(id)).toBe(index)
    })
  }
}

const transaction = fc.array(step, { minLength: 1, maxLength: 6 })

test('undo of anything restores the document exactly, redo brings it back', () => {
  const moves = fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ steps: transaction, group: fc.constantFrom(undefined, 'g') }),
      },
      { weight: 1, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.constant('redo' as const) },
      { weight: 1, arbitrary: fc.constant('seal' as const) },
    ),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(moves, (list) => {
      const store = makeStore()
      /** What the document was before each step that undo can take back. */
      const past: unknown[] = []
      let future: unknown[] = []
      let openGroup: string | undefined
      for (const each of list) {
        const before = content(store)
        if (each === 'undo') {
          expect(store.history.undo()).toBe(past.length > 0)
          if (past.length > 0) {
            expect(content(store)).toEqual(past.pop())
            future.push(before)
          }
        } else if (each === 'redo') {
          expect(store.history.redo()).toBe(future.length > 0)
          if (future.length > 0) {
            expect(content(store)).toEqual(future.pop())
            past.push(before)
          }
        } else if (each === 'seal') store.history.seal()
        else {
          let recorded = 0
          const end = store.onTransaction(() => recorded++)
          run(store, each.steps, each.group)
          end()
          if (recorded > 0) {
            // Neighbours of one group are one step.
            if (each.group === undefined || each.group !== openGroup) past.push(before)
            future = []
            openGroup = each.group
          }
        }
        if (each === 'undo' || each === 'redo' || each === 'seal') openGroup = undefined
        checkCollection(store.getState().document)
      }
      while (past.length > 0) {
        store.history.undo()
        expect(content(store)).toEqual(past.pop())
      }
    }),
    { numRuns: 200 },
  )
})

test('patches rebuild the document and inverse patches take it back', () => {
  fc.assert(
    fc.property(fc.array(transaction, { maxLength: 10 }), (list) => {
      const store = makeStore()
      const replay = (
        from: DocumentState,
        patches: readonly Parameters<typeof applyPatch>[1][],
      ) => {
        const drafter = new DocumentDrafter(from, createProducer())
        for (const patch of patches) expect(applyPatch(drafter, patch)).toBe(true)
        return drafter.snapshot()
      }
      const plain = (state: DocumentState) =>
        JSON.parse(JSON.stringify({ ...state, annotations: [...state.annotations] }))
      let before = store.getState().document
      store.onTransaction(({ patches, inverse }, { document }) => {
        expect(plain(replay(before, patches))).toEqual(plain(document))
        expect(plain(replay(document, inverse))).toEqual(plain(before))
      })
      for (const steps of list) {
        before = store.getState().document
        run(store, steps, undefined)
      }
    }),
    { numRuns: 100 },
  )
})

test('untouched annotations and orders keep identity, old states stay as they were', () => {
  fc.assert(
    fc.property(fc.array(transaction, { maxLength: 8 }), (list) => {
      const store = makeStore()
      for (const steps of list) {
        const before = store.getState().document
        const copy = JSON.stringify([...before.annotations])
        const order = [...before.annotations.order]
        run(store, steps, undefined)
        const after = store.getState().document
        expect(JSON.stringify([...before.annotations])).toBe(copy)
        expect([...before.annotations.order]).toEqual(order)
        for (const annotation of before.annotations) {
          const now = after.annotations.get(annotation.id)
          if (now && deepEqual(now, annotation)) expect(now).toBe(annotation)
        }
        for (const widget of ['w0', 'w1', 'w2']) {
          const [old, now] = [
            before.annotations.ofWidget(widget),
            after.annotations.ofWidget(widget),
          ]
          if (!deepEqual([...old], [...now])) expect(now).not.toBe(old)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('host changes in between never corrupt: undo and redo go on, and the host keeps what it set', () => {
  const moves = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ steps: transaction, host: fc.boolean() }) },
      { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    ),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(moves, (list) => {
      const store = makeStore()
      for (const each of list) {
        if (each === 'undo') store.history.undo()
        else if (each === 'redo') store.history.redo()
        else run(store, each.steps, undefined, each.host)
        checkCollection(store.getState().document)
      }
      store.dispatch({ event: 'host.text', origin: 'host' }, (draft) => {
        for (const id of store.getState().document.annotations.order) {
          draft.updateAnnotation(id, (annotation) => {
            annotation.text = 'host'
          })
        }
      })
      const marked = new Set(store.getState().document.annotations.order)
      while (store.history.undo()) checkCollection(store.getState().document)
      for (const annotation of store.getState().document.annotations) {
        if (marked.has(annotation.id)) expect(annotation.text).toBe('host')
      }
      expect(store.history.canUndo).toBe(false)
      while (store.history.redo()) checkCollection(store.getState().document)
    }),
    { numRuns: 200 },
  )
})

test('handing over any document makes the store hold just that', () => {
  fc.assert(
    fc.property(fc.array(transaction, { maxLength: 6 }), (list) => {
      const source = makeStore()
      for (const steps of list) run(source, steps, undefined)
      const wanted = JSON.parse(JSON.stringify(source.toDocument()))
      const store = makeStore(5)
      const kept = store.getState().document.annotations.get('s0')
      store.setDocument(wanted)
      expect(content(store)).toEqual(content(source))
      checkCollection(store.getState().document)
      const now = store.getState().document.annotations.get('s0')
      if (now && kept && deepEqual(now, kept)) expect(now).toBe(kept)
      expect(store.history.canUndo).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('many at once are what they are one by one: document, patches, undo', () => {
  fc.assert(
    fc.property(
      fc.array(transaction, { maxLength: 4 }),
      fc.uniqueArray(fc.nat(700), { maxLength: 600 }),
      fc.constantFrom('user' as const, 'host' as const),
      (list, ids, origin) => {
        const [one, all] = [makeStore(), makeStore()]
        const told: unknown[][] = [[], []]
        for (const store of [one, all]) for (const steps of list) run(store, steps, undefined)
        const known = one.getState().document.annotations
        const fresh = ids
          .map((id): Annotation => ({ id: `n${id}`, widget: `w${id % 2}` }))
          .filter(({ id }) => !known.has(id))
        for (const [at, store] of [one, all].entries())
          store.onTransaction(({ patches, inverse, changes }) =>
            told[at]!.push([patches, inverse, changes]),
          )
        const meta = { event: 'test.add', origin }
        one.dispatch(meta, (draft) => {
          for (const annotation of fresh) draft.addAnnotation(annotation)
        })
        all.dispatch(meta, (draft) => draft.addAnnotations(fresh))
        expect(content(all)).toEqual(content(one))
        expect(told[1]).toEqual(told[0])
        checkCollection(all.getState().document)
        if (origin === 'user') expect(all.history.undo()).toBe(one.history.undo())
        expect(content(all)).toEqual(content(one))
      },
    ),
    { numRuns: 60 },
  )
})

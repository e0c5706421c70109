import { createTaskStore } from '@tagwright/core'
import { type Bounds, type BoxGeometry, scaleGeometry } from '@tagwright/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { arrange, arrangeMoves, arrangements, scaleTogether } from './arrange.js'
import { labelInHand, selectLabel, soloLabel, toggleLabel } from './label-view.js'
import { showWhatIsMade } from './show-what-is-made.js'

const bounds = fc.record<Bounds>({
  x: fc.integer({ min: 0, max: 200 }),
  y: fc.integer({ min: 0, max: 200 }),
  width: fc.integer({ min: 1, max: 50 }),
  height: fc.integer({ min: 1, max: 50 }),
})

test('nothing leaves the rectangle about all; sides and gaps are equal afterwards', () => {
  fc.assert(
    fc.property(
      fc.array(bounds, { minLength: 3, maxLength: 8 }),
      fc.constantFrom(...arrangements),
      (all, arrangement) => {
        const placed = all.map((each, i) => [String(i), each] as const)
        const moved = arrangeMoves(arrangement, placed).map(([id, dx, dy]) => {
          const before = all[Number(id)]!
          return { ...before, x: before.x + dx, y: before.y + dy }
        })
        expect(moved).toHaveLength(all.length)
        const far = (side: 'x' | 'y', size: 'width' | 'height', list: readonly Bounds[]) =>
          Math.max(...list.map((each) => each[side] + each[size]))
        const equal = (values: number[]) => {
          for (const value of values) expect(value).toBeCloseTo(values[0]!, 6)
        }
        if (arrangement === 'left') equal(moved.map(({ x }) => x))
        if (arrangement === 'right') equal(moved.map(({ x, width }) => x + width))
        if (arrangement === 'center') equal(moved.map(({ x, width }) => x + width / 2))
        if (arrangement === 'bottom') equal(moved.map(({ y, height }) => y + height))
        if (arrangement === 'spread-x') {
          const taken = all.reduce((sum, { width }) => sum + width, 0)
          const [low, high] = [Math.min(...all.map(({ x }) => x)), far('x', 'width', all)]
          if (taken <= high - low) {
            equal(moved.slice(1).map((each, i) => each.x - moved[i]!.x - moved[i]!.width))
          } else {
            const middles = moved.map(({ x, width }) => x + width / 2)
            const step = (middles.at(-1)! - middles[0]!) / (moved.length - 1)
            moved.forEach(({ x, width }, i) => {
              const isAtEdge = Math.min(x - low, high - x - width) < 1e-6
              if (!isAtEdge) expect(middles[i]).toBeCloseTo(middles[0]! + i * step, 6)
            })
          }
        }
        expect(far('x', 'width', moved)).toBeLessThanOrEqual(far('x', 'width', all) + 1e-6)
        expect(Math.min(...moved.map(({ x }) => x))).toBeGreaterThanOrEqual(
          Math.min(...all.map(({ x }) => x)) - 1e-6,
        )
        expect(far('y', 'height', moved)).toBeLessThanOrEqual(far('y', 'height', all) + 1e-6)
      },
    ),
    { numRuns: 1000 },
  )
})

test('arranging and scaling together are one step of undo', () => {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const targets = () => {
    const { annotations } = store.getState().document
    return [...annotations.order].map((id) => annotations.get(id)!)
  }
  const boxes = () => targets().map(({ geometry }) => geometry as BoxGeometry)
  const before = boxes()
  expect(arrange(store, 'top', targets())).toBe(true)
  expect(boxes().map(({ y }) => y)).toEqual([150, 150, 150])
  expect(arrange(store, 'top', targets())).toBe(false)
  store.history.undo()
  expect(boxes()).toEqual(before)
  scaleTogether(store, targets(), 0.5, ({ geometry }, by, origin) =>
    scaleGeometry(geometry!, by, by, origin),
  )
  expect(boxes()[0]).toMatchObject({ width: 235, height: 200 })
  // The places to each other are scaled too.
  expect(boxes()[1]!.x - boxes()[0]!.x).toBeCloseTo((545 - 470) / 2)
  store.history.undo()
  expect(boxes()).toEqual(before)
})

test('a label is selected, hidden, locked and shown alone', () => {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const { getState } = store
  store.setSession({ selection: ['eye-left'] })
  expect(labelInHand(store, 'w1')).toBe('eye')
  expect(selectLabel(store, 'w1', 'eye')).toBe(true)
  expect(getState().session.selection).toEqual(['eye-left', 'eye-right'])
  expect(selectLabel(store, 'w1', 'leaf')).toBe(false)
  toggleLabel(store, 'locked', 'eye')
  expect(store.canEdit('eye-left')).toBe(false)
  toggleLabel(store, 'locked', 'eye')
  expect(store.canEdit('eye-left')).toBe(true)
  const labels = ['raccoon', 'eye', 'leaf']
  soloLabel(store, labels, 'eye')
  expect([...getState().session.hidden]).toEqual(['label:raccoon', 'label:leaf'])
  soloLabel(store, labels, 'eye')
  expect(getState().session.hidden.size).toBe(0)
})

test('a hidden label is seen again when something of it is made, not by what others bring', () => {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const hidden = () => [...store.getState().session.hidden]
  const end = showWhatIsMade(store, 'w1')
  const hide = () => store.setSession({ hidden: new Set(['label:eye', 'label:leaf', 'face']) })
  const add = (id: string, origin: 'user' | 'host') =>
    store.dispatch({ event: 'annotation.create', origin }, (draft) =>
      draft.addAnnotation({ ...raccoonBoxes[1]!, id }),
    )
  hide()
  add('by-host', 'host')
  expect(hidden()).toHaveLength(3)
  add('by-hand', 'user')
  expect(hidden()).toEqual(['label:leaf', 'face'])
  hide()
  store.run('annotation.relabel', { ids: ['by-hand'], label: 'leaf' })
  expect(hidden()).toEqual(['label:eye', 'face'])
  end()
})

import { createTaskStore } from '@tagwright/core'
import type { Annotation, Geometry, Label, Point2 } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { createSurface } from '../canvas/surface.js'
import { imageTask } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'

const annotation = (id: string, geometry: unknown, labels = ['raccoon']): Annotation => ({
  id,
  widget: 'w1',
  media: 'photo',
  labels,
  geometry: geometry as Geometry,
})

const ring = Array.from({ length: 10_000 }, (_, i): Point2 => {
  const angle = (2 * Math.PI * i) / 10_000
  return [500 + 300 * Math.cos(angle), 400 + 300 * Math.sin(angle)]
})

const odd: readonly Annotation[] = [
  annotation('outside', { type: 'box', x: -500, y: 5000, width: 40, height: 30, rotation: 0 }),
  annotation('nan', { type: 'box', x: Number.NaN, y: 3, width: 40, height: 30, rotation: 0 }),
  annotation('endless', { type: 'ellipse', cx: Infinity, cy: 3, rx: 4, ry: 3, rotation: 0 }),
  annotation('tie', {
    type: 'polygon',
    parts: [
      {
        exterior: [
          [10, 10],
          [90, 90],
          [90, 10],
          [10, 90],
        ],
        holes: [],
      },
    ],
  }),
  annotation('dense', { type: 'polygon', parts: [{ exterior: ring, holes: [] }] }),
  annotation('none', { type: 'polygon', parts: [] }),
  annotation('future', { type: 'x-spline', knots: [1, 2, 3] }),
  annotation('nameless', { type: 'keypoints', points: {} }),
  annotation('uneven', { type: 'mask', size: [10, 10], counts: [3, 500, 1] }),
  annotation('unknown', { type: 'box', x: 9, y: 9, width: 9, height: 9, rotation: 0 }, ['no-such']),
]

function open(annotations: readonly Annotation[], labels: Label[] = []) {
  const task = imageTask({ annotations, widget: { shapes: ['box', 'mask', 'keypoints'] } })
  task.ontology!.labels.push(...labels)
  const store = createTaskStore({ task })
  const widget = store.task.widgets[0] as never
  const surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1056, 800)
  return { store, surface }
}

const press = { modifiers: { shift: false, alt: false, mod: false }, pointer: 'mouse' as const }

test('odd annotations are kept as they are, drawn where they can be, and in nobody’s way', async () => {
  const { store, surface } = open(odd)
  const before = JSON.stringify(store.toDocument().annotations)
  const end = surface.connect(() => {})
  for (const id of ['brush', 'skeleton']) {
    await expect.poll(() => surface.shelf.get(id), { timeout: 8000 }).toBeDefined()
  }
  for (const id of ['outside', 'tie', 'dense', 'uneven', 'unknown']) {
    expect(surface.index().boundsOf(id), id).toBeDefined()
  }
  for (const id of ['nan', 'endless', 'future', 'nameless']) {
    expect(surface.index().boundsOf(id), id).toBeUndefined()
  }
  surface.setTool('select')
  for (const { id } of odd) {
    store.setSession({ selection: [id] })
    for (const point of [
      [500, 400],
      [50, 50],
      [-480, 5010],
    ] as Point2[]) {
      surface.tools.down({ point, ...press })
      surface.tools.up({ point, ...press })
      surface.tools.contextFor('mouse').handleAt(point)
    }
  }
  expect(JSON.stringify(store.toDocument().annotations)).toBe(before)
  end()
})

test('twenty thousand labels cost a gesture nothing', () => {
  const labels = Array.from(
    { length: 20_000 },
    (_, i): Label => ({ id: `l${i}`, name: `Label ${i}` }),
  )
  const { surface, store } = open([], labels)
  const drag = () => {
    surface.tools.down({ point: [100, 100], ...press })
    const from = performance.now()
    for (let x = 110; x < 500; x += 10) surface.tools.move({ point: [x, x], ...press })
    const time = performance.now() - from
    surface.tools.up({ point: [500, 500], ...press })
    store.setSession({ selection: [] })
    return time / 39
  }
  const few = open([])
  drag()
  expect(drag()).toBeLessThan(16)
  expect(few.surface.label()).toBe(surface.label())
})

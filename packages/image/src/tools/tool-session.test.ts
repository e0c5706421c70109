import { createTaskStore } from '@tagwright/core'
import type { BoxGeometry, Point2 } from '@tagwright/schema'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSurface, type Surface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { defaultShapes } from '../shapes/default-shapes.js'

let surface: Surface

beforeEach(() => {
  const store = createTaskStore({ task: imageTask({ annotations: raccoonBoxes }) })
  const widget = store.task.widgets[0] as never
  surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
  surface.setPicture(1024, 768)
  surface.setSize(1056, 800)
})

const none = { shift: false, alt: false, mod: false }

function play(points: Point2[], modifiers = none) {
  const last = points.length - 1
  points.forEach((point, i) => {
    const input = { point, modifiers, pointer: 'mouse' as const }
    if (i === 0) surface.tools.down(input)
    else if (i === last) surface.tools.up(input)
    else surface.tools.move(input)
  })
}

const selection = () => surface.store.getState().session.selection
const count = () => surface.store.getState().document.annotations.size
const geometry = (id: string) =>
  surface.store.getState().document.annotations.get(id)?.geometry as BoxGeometry

describe('with the box tool', () => {
  test('a drag inside an annotation draws, a click selects it, again the one beneath', () => {
    play([
      [600, 400],
      [700, 500],
      [700, 500],
    ])
    expect(count()).toBe(4)
    surface.store.setSession({ selection: [] })
    play([
      [560, 280],
      [560, 280],
    ])
    expect(selection()).toEqual(['eye-left'])
    play([
      [560, 280],
      [560, 280],
    ])
    expect(selection()).toEqual(['face'])
  })

  test('a drag on the selected annotation moves it; Alt draws instead', () => {
    surface.store.setSession({ selection: ['face'] })
    play([
      [600, 400],
      [610, 420],
      [610, 420],
    ])
    expect(geometry('face')).toMatchObject({ x: 480, y: 170, width: 470, height: 400 })
    play(
      [
        [600, 400],
        [700, 500],
        [700, 500],
      ],
      { ...none, alt: true },
    )
    expect(count()).toBe(4)
    expect(geometry('face')).toMatchObject({ x: 480, y: 170 })
  })

  test('what is locked stays, and read-only draws nothing', () => {
    surface.store.setSession({ selection: ['face'], locked: new Set(['face']) })
    play([
      [600, 400],
      [610, 420],
      [610, 420],
    ])
    expect(geometry('face')).toMatchObject({ x: 470, y: 150 })
    surface.store.setReadOnly(true)
    play([
      [20, 20],
      [90, 90],
      [90, 90],
    ])
    expect(count()).toBe(3)
    expect(surface.live.get().drawing).toBeNull()
  })

  test('a new annotation has the active label, rounded numbers, and is selected', () => {
    surface.store.setSession({ activeLabel: { w1: 'leaf' } })
    play([
      [10.123456, 20.5],
      [50, 60],
      [60.98765, 70.2],
    ])
    const added = surface.store.getState().document.annotations.get(selection()[0] ?? '')
    expect(added).toMatchObject({
      widget: 'w1',
      media: 'photo',
      labels: ['leaf'],
      geometry: { x: 10.12, y: 20.5, width: 50.86, height: 49.7 },
      origin: { kind: 'human' },
    })
  })

  test('a label chosen between two drawings is the second one’s; with the select tool it corrects', () => {
    const choose = (label: string) => surface.store.run('label.select', { label, widget: 'w1' })
    const labels = () =>
      surface.store
        .toDocument()
        .annotations.slice(3)
        .map((each) => each.labels?.[0])
    const end = surface.connect(() => {})
    const drag = (x: number): Point2[] => [
      [x, 20],
      [x + 80, 90],
      [x + 80, 100],
    ]
    play(drag(10))
    expect(labels()).toEqual([undefined])
    choose('eye')
    expect(labels()).toEqual(['eye'])
    choose('leaf')
    play(drag(100))
    expect(labels()).toEqual(['eye', 'leaf'])
    // Adjusting what was drawn is still part of drawing it.
    play([
      [180, 100],
      [190, 110],
      [190, 110],
    ])
    choose('eye')
    play(drag(200))
    expect(labels()).toEqual(['eye', 'leaf', 'eye'])
    surface.setTool('select')
    choose('leaf')
    expect(labels()).toEqual(['eye', 'leaf', 'leaf'])
    surface.setTool('box')
    play([
      [15, 30],
      [15, 30],
    ])
    choose('raccoon')
    expect(labels()).toEqual(['raccoon', 'leaf', 'leaf'])
    end()
  })

  test('a gesture is one step of history, and a cancelled one none', () => {
    play([
      [10, 20],
      [50, 60],
      [60, 70],
    ])
    expect(surface.store.history.undo()).toBe(true)
    expect(count()).toBe(3)
    expect(surface.store.history.canUndo).toBe(false)
    surface.tools.down({ point: [10, 20], modifiers: none, pointer: 'mouse' })
    surface.tools.move({ point: [90, 90], modifiers: none, pointer: 'mouse' })
    expect(surface.tools.cancel()).toBe(true)
    expect(surface.store.history.canUndo).toBe(false)
    expect(surface.live.get().drawing).toBeNull()
  })
})

test('with the select tool, a drag on nothing selects what it encloses', () => {
  surface.setTool('select')
  play([
    [450, 130],
    [800, 400],
    [960, 600],
  ])
  expect(selection()).toEqual(['face', 'eye-left', 'eye-right'])
  expect(count()).toBe(3)
})

import { createTaskStore, type TaskStore } from '@tagwright/core'
import { TaskProvider, type TaskProviderProps } from '@tagwright/react'
import type { Annotation, BoxGeometry, Issue, Task } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { commands } from 'vitest/browser'
import '../styles/styles.css'
import type { Surface } from '../canvas/surface.js'
import { toScreen } from '../viewport/viewport.js'
import { ImageAnnotator } from './image-annotator.js'

const size = { width: 1024, height: 768 }

const box = (
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  more = {},
): Annotation => ({
  id,
  widget: 'w1',
  media: 'photo',
  labels: ['cat'],
  geometry: { type: 'box', x, y, width, height, rotation: 0 },
  ...more,
})

const taskWith = (predictions: Annotation[], src = '/media/raccoon.jpg'): Task => ({
  schemaVersion: '1.0',
  id: 'task',
  media: [
    { id: 'photo', type: 'image', src, alt: 'A raccoon', ...(src.includes('raccoon') && size) },
  ],
  ontology: {
    labels: [
      { id: 'cat', name: { en: 'Cat', fr: 'Chat' } },
      { id: 'dog', name: 'Dog' },
      { id: 'evil', name: '<img src=x onerror="window.hacked = true">' },
    ],
  },
  widgets: [{ id: 'w1', type: 'image', media: 'photo', question: 'Where are the animals?' }],
  predictions,
})

interface Mounted {
  store: TaskStore
  canvas: HTMLElement
  surface: Surface
  /** The page point of an image point. */
  at(x: number, y: number): { x: number; y: number }
  boxes(): (BoxGeometry & { labels: string[] | undefined })[]
}

async function mount(
  predictions: Annotation[] = [],
  props: Partial<TaskProviderProps> = {},
): Promise<Mounted> {
  const store = createTaskStore({ task: taskWith(predictions) })
  render(
    <StrictMode>
      <TaskProvider {...(props as object)} store={store}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>
    </StrictMode>,
  )
  const canvas = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.tagwright-image-canvas')
    if (!found?.querySelector('.tagwright-image-live canvas')) throw new Error('not drawn yet')
    return found
  }, 8000)
  const surface = store.handleOf('w1') as Surface
  return {
    store,
    canvas,
    surface,
    at(x, y) {
      const area = canvas.getBoundingClientRect()
      const [sx, sy] = toScreen(surface.viewport.get(), [x, y])
      return { x: area.x + sx, y: area.y + sy }
    },
    boxes: () =>
      store.toDocument().annotations.map(({ geometry, labels }) => ({
        ...(geometry as BoxGeometry),
        labels,
      })),
  }
}

const rounded = ({ x, y, width, height }: BoxGeometry) => [x, y, width, height].map(Math.round)

/** Within a pixel of the screen, as the view's scale makes it. */
function expectNear(geometry: BoxGeometry | undefined, wanted: number[], slack = 2) {
  const values = rounded(geometry!)
  wanted.forEach((value, i) => {
    expect(Math.abs(values[i]! - value), `${values} is not ${wanted}`).toBeLessThanOrEqual(slack)
  })
}

afterEach(() => cleanup())

describe('drawing', () => {
  test('a drag draws a box, a key labels it, undo takes both back', async () => {
    const { at, boxes, store } = await mount()
    await commands.gesture([
      { do: 'move', to: at(200, 150) },
      { do: 'down' },
      { do: 'move', to: at(600, 450), steps: 6 },
      { do: 'up' },
    ])
    expectNear(boxes()[0], [200, 150, 400, 300])
    await commands.gesture([{ do: 'key', press: '2' }])
    expect(boxes()[0]?.labels).toEqual(['dog'])
    await commands.gesture([
      { do: 'key', press: 'Control+z' },
      { do: 'key', press: 'Control+z' },
    ])
    expect(boxes()).toEqual([])
    await commands.gesture([{ do: 'key', press: 'Control+Shift+Z' }])
    expect(boxes()).toHaveLength(1)
    expect(store.getState().session.drafts.w1).toBeUndefined()
  })

  test('two clicks draw a box; Escape in between leaves nothing', async () => {
    const { at, boxes } = await mount()
    const click = (x: number, y: number) =>
      [{ do: 'move', to: at(x, y) }, { do: 'down' }, { do: 'up' }] as const
    await commands.gesture([...click(100, 100), ...click(300, 250)])
    expectNear(boxes()[0], [100, 100, 200, 150])
    await commands.gesture([
      ...click(600, 400),
      { do: 'move', to: at(700, 500) },
      { do: 'key', press: 'Escape' },
      { do: 'move', to: at(800, 600) },
    ])
    expect(boxes()).toHaveLength(1)
  })

  test('a drag inside another box draws there', async () => {
    const { at, boxes } = await mount([box('outer', 100, 100, 600, 500)])
    await commands.gesture([
      { do: 'move', to: at(200, 200) },
      { do: 'down' },
      { do: 'move', to: at(300, 300), steps: 4 },
      { do: 'up' },
    ])
    expect(boxes()).toHaveLength(2)
    expectNear(boxes()[0], [100, 100, 600, 500])
    expectNear(boxes()[1], [200, 200, 100, 100])
  })

  test('the keyboard alone draws: arrows, Enter, arrows, Enter', async () => {
    const { canvas, boxes, surface } = await mount()
    canvas.focus()
    const start = surface.centre()
    await commands.gesture([
      { do: 'key', press: 'ArrowRight' },
      { do: 'key', press: 'Enter' },
      { do: 'key', press: 'Shift+ArrowRight' },
      { do: 'key', press: 'Shift+ArrowDown' },
      { do: 'key', press: 'ArrowDown' },
      { do: 'key', press: 'Enter' },
    ])
    const step = Math.round(surface.settings.step / surface.viewport.get().scale)
    const long = Math.round((surface.settings.step * 5) / surface.viewport.get().scale)
    expectNear(boxes()[0], [start[0] + step, start[1], long, long + step], 0)
    await vi.waitFor(() => expect(document.querySelector('[role=status]')).not.toBeNull())
  })

  test('leaving the window mid-drag neither commits nor loses', async () => {
    const { at, canvas, boxes, surface } = await mount()
    await commands.gesture([
      { do: 'move', to: at(200, 200) },
      { do: 'down' },
      { do: 'move', to: at(400, 300), steps: 3 },
    ])
    canvas.dispatchEvent(new PointerEvent('pointerleave'))
    window.dispatchEvent(new Event('blur'))
    expect(boxes()).toEqual([])
    expect(surface.live.get().drawing).not.toBeNull()
    await commands.gesture([{ do: 'move', to: at(500, 400) }, { do: 'up' }])
    expectNear(boxes()[0], [200, 200, 300, 200])
  })
})

describe('editing', () => {
  test('click selects, drag moves, a handle resizes; each is one step back', async () => {
    const { at, boxes, store } = await mount([box('a', 200, 200, 300, 200)])
    await commands.gesture([{ do: 'move', to: at(300, 300) }, { do: 'down' }, { do: 'up' }])
    expect(store.getState().session.selection).toEqual(['a'])
    await commands.gesture([
      { do: 'down' },
      { do: 'move', to: at(350, 330), steps: 4 },
      { do: 'up' },
    ])
    expectNear(boxes()[0], [250, 230, 300, 200])
    await commands.gesture([
      { do: 'move', to: at(550, 430) },
      { do: 'down' },
      { do: 'move', to: at(600, 500), steps: 4 },
      { do: 'up' },
    ])
    expectNear(boxes()[0], [250, 230, 350, 270])
    store.history.undo()
    store.history.undo()
    expect(rounded(boxes()[0]!)).toEqual([200, 200, 300, 200])
  })

  test('Escape drops a move, and a lost pointer does too', async () => {
    const { at, boxes, surface } = await mount([box('a', 200, 200, 300, 200)])
    await commands.gesture([
      { do: 'move', to: at(300, 300) },
      { do: 'down' },
      { do: 'up' },
      { do: 'down' },
      { do: 'move', to: at(500, 400), steps: 3 },
      { do: 'key', press: 'Escape' },
      { do: 'move', to: at(520, 420) },
      { do: 'up' },
    ])
    expect(rounded(boxes()[0]!)).toEqual([200, 200, 300, 200])
    expect(surface.live.get().edited).toBeNull()
  })

  test('shift-click and a marquee select several; delete removes them as one step', async () => {
    const { at, boxes, store } = await mount([
      box('a', 100, 100, 100, 100),
      box('b', 300, 100, 100, 100),
      box('c', 700, 500, 100, 100),
    ])
    await commands.gesture([
      { do: 'key', press: 'v' },
      { do: 'move', to: at(150, 150) },
      { do: 'down' },
      { do: 'up' },
      { do: 'key', press: 'v' },
      { do: 'keyDown', key: 'Shift' },
      { do: 'move', to: at(350, 150) },
      { do: 'down' },
      { do: 'up' },
      { do: 'keyUp', key: 'Shift' },
    ])
    expect(store.getState().session.selection).toEqual(['a', 'b'])
    await commands.gesture([
      { do: 'move', to: at(600, 400) },
      { do: 'down' },
      { do: 'move', to: at(900, 700), steps: 3 },
      { do: 'up' },
    ])
    expect(store.getState().session.selection).toEqual(['c'])
    store.run('selection.all', undefined, { widget: 'w1' })
    await commands.gesture([{ do: 'key', press: 'Delete' }])
    expect(boxes()).toEqual([])
    store.history.undo()
    expect(boxes()).toHaveLength(3)
  })

  test('arrows nudge, Tab goes on and Escape leaves the canvas', async () => {
    const { canvas, boxes, store } = await mount([
      box('a', 100, 100, 50, 50),
      box('b', 300, 300, 50, 50),
    ])
    canvas.focus()
    await commands.gesture([
      { do: 'key', press: 'Tab' },
      { do: 'key', press: 'ArrowRight' },
      { do: 'key', press: 'Shift+ArrowDown' },
    ])
    expect(store.getState().session.selection).toEqual(['a'])
    expect(rounded(boxes()[0]!)).toEqual([101, 110, 50, 50])
    await commands.gesture([{ do: 'key', press: 'Tab' }])
    expect(store.getState().session.selection).toEqual(['b'])
    await commands.gesture([{ do: 'key', press: 'Escape' }])
    expect(store.getState().session.selection).toEqual([])
    expect(document.activeElement).toBe(canvas)
    await commands.gesture([{ do: 'key', press: 'Escape' }])
    expect(document.activeElement).not.toBe(canvas)
  })

  test('Tab past the last annotation leaves the canvas', async () => {
    const { canvas } = await mount([box('a', 100, 100, 50, 50)])
    canvas.focus()
    await commands.gesture([
      { do: 'key', press: 'Tab' },
      { do: 'key', press: 'Tab' },
    ])
    expect(document.activeElement).not.toBe(canvas)
  })

  test('read-only selects but changes nothing', async () => {
    const { at, boxes, store } = await mount([box('a', 200, 200, 300, 200)], { readOnly: true })
    await commands.gesture([
      { do: 'move', to: at(300, 300) },
      { do: 'down' },
      { do: 'up' },
      { do: 'down' },
      { do: 'move', to: at(500, 400), steps: 3 },
      { do: 'up' },
      { do: 'key', press: 'Delete' },
    ])
    expect(store.getState().session.selection).toEqual(['a'])
    expect(rounded(boxes()[0]!)).toEqual([200, 200, 300, 200])
    expect(document.querySelector('[aria-label="Box"]')).toBeNull()
  })

  test('A accepts and D rejects a suggestion', async () => {
    const model = { origin: { kind: 'model' as const, score: 0.7 } }
    const { at, store } = await mount([
      box('a', 100, 100, 200, 200, model),
      box('b', 500, 400, 200, 200, model),
    ])
    const review = (id: string) => store.getState().document.annotations.get(id)?.review?.verdict
    await commands.gesture([
      { do: 'move', to: at(200, 200) },
      { do: 'down' },
      { do: 'up' },
      { do: 'key', press: 'a' },
      { do: 'move', to: at(600, 500) },
      { do: 'down' },
      { do: 'up' },
      { do: 'key', press: 'd' },
    ])
    expect([review('a'), review('b')]).toEqual(['accepted', 'rejected'])
  })
})

describe('view', () => {
  test('Ctrl and wheel zoom at the cursor, middle button and Space pan, Shift+1 fits', async () => {
    const { at, surface } = await mount()
    const before = surface.viewport.get()
    const point = at(300, 200)
    await commands.gesture([
      { do: 'move', to: point },
      { do: 'keyDown', key: 'Control' },
      { do: 'wheel', deltaY: -240 },
      { do: 'keyUp', key: 'Control' },
      { do: 'wait', ms: 60 },
    ])
    expect(surface.viewport.get().scale).toBeGreaterThan(before.scale * 1.3)
    const after = at(300, 200)
    expect(Math.hypot(after.x - point.x, after.y - point.y)).toBeLessThan(1)
    const { x } = surface.viewport.get()
    await commands.gesture([
      { do: 'down', button: 'middle' },
      { do: 'move', to: { x: point.x + 60, y: point.y }, steps: 3 },
      { do: 'up', button: 'middle' },
    ])
    expect(surface.viewport.get().x - x).toBeCloseTo(60, 0)
    await commands.gesture([
      { do: 'down' },
      { do: 'up' },
      { do: 'key', press: 'Escape' },
      { do: 'keyDown', key: ' ' },
      { do: 'down' },
      { do: 'move', to: { x: point.x, y: point.y }, steps: 3 },
      { do: 'up' },
      { do: 'keyUp', key: ' ' },
    ])
    expect(surface.viewport.get().x - x).toBeCloseTo(0, 0)
    await commands.gesture([{ do: 'key', press: 'Shift+1' }])
    expect(surface.viewport.get().scale).toBeCloseTo(before.scale, 6)
  })

  test('a plain wheel is left to the page until the canvas has focus', async () => {
    const { at, surface, canvas } = await mount()
    const { scale } = surface.viewport.get()
    await commands.gesture([
      { do: 'move', to: at(300, 200) },
      { do: 'wheel', deltaY: 120 },
      { do: 'wait', ms: 60 },
    ])
    expect(surface.viewport.get().scale).toBe(scale)
    expect(document.body.textContent).toContain('turn the wheel to zoom')
    canvas.focus()
    await commands.gesture([
      { do: 'wheel', deltaY: -120 },
      { do: 'wait', ms: 60 },
    ])
    expect(surface.viewport.get().scale).toBeGreaterThan(scale)
  })

  test('two fingers pinch and pan, and leave no box behind', async () => {
    const { at, surface, boxes } = await mount()
    const { scale } = surface.viewport.get()
    const [a, b] = [at(400, 300), at(600, 300)]
    const apart = (d: number) => [
      { x: a.x - d, y: a.y },
      { x: b.x + d, y: b.y },
    ]
    await commands.touch([
      { fingers: [a] },
      { fingers: [a, b] },
      { fingers: apart(30) },
      { fingers: apart(60) },
      { fingers: [] },
    ])
    const grown = (b.x - a.x + 120) / (b.x - a.x)
    expect(surface.viewport.get().scale / scale).toBeCloseTo(grown, 1)
    expect(boxes()).toEqual([])
  })

  test('a long press opens the menu of what lies under the finger', async () => {
    const { at, store, boxes } = await mount([box('a', 200, 200, 300, 200)])
    await commands.touch([{ fingers: [at(300, 300)], rest: 700 }, { fingers: [] }])
    expect(store.getState().session.selection).toEqual(['a'])
    const menu = await vi.waitFor(() => {
      const found = document.querySelector('[role=dialog][aria-label="Annotation"]')
      if (!found) throw new Error('no menu')
      return found
    })
    expect(menu.textContent).toContain('Duplicate')
    expect(boxes()).toHaveLength(1)
  })

  test('a finger draws with the drawing tool', async () => {
    const { at, boxes } = await mount()
    await commands.touch([
      { fingers: [at(200, 200)] },
      { fingers: [at(300, 250)] },
      { fingers: [at(500, 400)] },
      { fingers: [] },
    ])
    expectNear(boxes()[0], [200, 200, 300, 200], 3)
  })
})

describe('around it', () => {
  test('hostile label names are text', async () => {
    await mount([box('a', 100, 100, 50, 50, { labels: ['evil'] })])
    expect(document.querySelector('img[src="x"]')).toBeNull()
    expect((window as { hacked?: boolean }).hacked).toBeUndefined()
  })

  test('axe finds nothing, empty and with a selection', async () => {
    const { store } = await mount([box('a', 100, 100, 50, 50)])
    const check = async () => {
      const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }
    expect(await check()).toEqual([])
    store.setSession({ selection: ['a'] })
    await vi.waitFor(() => expect(document.querySelector('[role=spinbutton]')).not.toBeNull())
    expect(await check()).toEqual([])
  })

  test('coordinates are those of the upright picture; orientation and stored size are recorded', async () => {
    const store = createTaskStore({ task: taskWith([], '/media/exif_rotated_left.jpg') })
    render(
      <TaskProvider store={store}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>,
    )
    await vi.waitFor(() =>
      expect(store.toDocument().media[0]).toMatchObject({
        width: 480,
        height: 640,
        orientation: 6,
        storedWidth: 640,
        storedHeight: 480,
      }),
    )
    expect(store.history.canUndo).toBe(false)
  })

  test('twenty mounts and unmounts leave no canvas, no listener and no growth', async () => {
    const store = createTaskStore({ task: taskWith([box('a', 100, 100, 50, 50)]) })
    for (let i = 0; i < 20; i++) {
      const { unmount } = render(
        <StrictMode>
          <TaskProvider store={store}>
            <ImageAnnotator widget="w1" />
          </TaskProvider>
        </StrictMode>,
      )
      if (i % 5 === 0) {
        await vi.waitFor(() => {
          if (!document.querySelector('.tagwright-image-live canvas')) throw new Error('not yet')
        })
      }
      unmount()
    }
    expect(document.querySelectorAll('canvas')).toHaveLength(0)
    expect(store.handleOf('w1')).toBeUndefined()
    const { stages } = (globalThis as unknown as { Konva: { stages: unknown[] } }).Konva
    await vi.waitFor(() => expect(stages).toHaveLength(0))
  })
})

describe('bad pictures', () => {
  const serve = (body: BlobPart, type: string) => URL.createObjectURL(new Blob([body], { type }))
  const codes = async (src: string) => {
    const issues: Issue[] = []
    render(
      <TaskProvider task={taskWith([], src)} onError={(issue) => issues.push(issue)}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>,
    )
    await vi.waitFor(() => expect(issues.length).toBeGreaterThan(0))
    return issues.map(({ code }) => code)
  }

  test('not found, not a picture, empty: each says so in its place, with a way to try again', async () => {
    expect(await codes('/media/none-such/raccoon.jpg')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^TW-IMAGE-00[16]$/)]),
    )
    cleanup()
    expect(await codes(serve('hello', 'text/plain'))).toContain('TW-IMAGE-006')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('not a picture')
    expect(document.body.textContent).toContain('Try again')
    cleanup()
    expect(await codes(serve('', 'image/png'))).toContain('TW-IMAGE-008')
  })

  test('a truncated picture is shown with a warning, or refused when nothing can be decoded', async () => {
    const whole = await (await fetch('/media/raccoon.jpg')).arrayBuffer()
    expect(await codes(serve(whole.slice(0, whole.byteLength / 2), 'image/jpeg'))).toContain(
      'TW-IMAGE-007',
    )
    cleanup()
    expect(await codes(serve(whole.slice(0, 60), 'image/jpeg'))).toContain('TW-IMAGE-007')
  })

  test('a picture of another size than declared is a warning; numbers stay', async () => {
    const issues: Issue[] = []
    const task = taskWith([box('a', 10, 20, 30, 40)])
    task.media[0]!.width = 500
    const store = createTaskStore({ task })
    render(
      <TaskProvider store={store} onError={(issue) => issues.push(issue)}>
        <ImageAnnotator widget="w1" />
      </TaskProvider>,
    )
    await vi.waitFor(() => expect(issues.map(({ code }) => code)).toContain('TW-IMAGE-009'))
    const { media, annotations } = store.toDocument()
    expect(media[0]).toMatchObject({ width: 500, height: 768 })
    expect(rounded(annotations[0]!.geometry as BoxGeometry)).toEqual([10, 20, 30, 40])
  })
})

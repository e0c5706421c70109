import { createTaskStore } from '@tagwright/core'
import { type Geometry, geometryBounds, type MaskGeometry, maskArea } from '@tagwright/schema'
import { expect, test } from 'vitest'
import { type CanvasKey, type CanvasKeyHost, onCanvasKey } from '../canvas/canvas-keys.js'
import { createSurface } from '../canvas/surface.js'
import { imageTask, raccoonBoxes } from '../fixtures/image-task.js'
import { imageMessages } from '../messages/image-messages.js'
import { defaultShapes } from './default-shapes.js'

const [width, height] = [1024, 768]
/** Grey on the left, white on the right. */
const pixels = () => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 4 }, (_, i) =>
    (i >> 2) % width < 600 ? 90 : 255,
  ),
})

/** What is drawn on before the keys: none, or something that the tool goes on with. */
const square: Geometry = {
  type: 'polygon',
  parts: [
    {
      exterior: [
        [300, 200],
        [700, 200],
        [700, 600],
        [300, 600],
      ],
      holes: [],
    },
  ],
}
const disc: Geometry = { type: 'mask', size: [300, 300], offset: [400, 250], counts: [0, 90_000] }

const right = 'Shift+ArrowRight'
const down = 'Shift+ArrowDown'
const outline = ['Enter', right, 'Enter', down, 'Enter', 'Enter']
const corners = ['Enter', right, down, 'Enter']
/** Keys that draw with each tool; the cursor begins in the middle of the picture. */
const ways: Readonly<Record<string, { keys: string[]; on?: Geometry }>> = {
  box: { keys: corners },
  'rotated-box': { keys: ['Enter', right, 'Enter', down, 'Enter'] },
  polygon: { keys: outline },
  polyline: { keys: ['Enter', right, 'Enter', down, 'Enter', 'Enter'] },
  ellipse: { keys: corners },
  point: { keys: ['Enter'] },
  skeleton: { keys: corners },
  brush: { keys: ['Enter', right, down, 'Enter'] },
  eraser: { keys: ['Enter', right, 'Enter'], on: disc },
  wand: { keys: ['Enter'] },
  'mask-add': { keys: outline },
  'mask-cut': { keys: outline, on: disc },
  'polygon-add': { keys: ['ArrowRight', ...outline], on: square },
  'polygon-cut': { keys: outline, on: square },
  slice: {
    keys: [...Array(6).fill('Shift+ArrowUp'), 'Enter', ...Array(12).fill(down), 'Enter', 'Enter'],
    on: square,
  },
}

const area = (geometry: Geometry): number => {
  if (geometry.type === 'mask') return maskArea(geometry as MaskGeometry)
  const bounds = geometryBounds(geometry)
  return bounds ? bounds.width * bounds.height : 0
}

test.each(defaultShapes.map(({ id }) => id).filter((id) => id !== 'relation'))(
  'with the tool %s keys alone draw, take it back, and say what they do',
  async (id) => {
    const { keys, on } = ways[id]!
    const annotations = on ? [{ ...raccoonBoxes[0]!, id: 'on', geometry: on }] : []
    const shapes = [
      'box',
      'rotated-box',
      'polygon',
      'polyline',
      'ellipse',
      'point',
      'keypoints',
      'mask',
    ]
    const store = createTaskStore({ task: imageTask({ annotations, widget: { shapes } }) })
    const widget = store.task.widgets[0] as never
    const surface = createSurface({ store, widget, shapes: defaultShapes, onlyLabel: null })
    surface.setPicture(width, height)
    surface.setSize(1056, 800)
    Object.assign(surface, { pixels })
    const end = surface.connect(() => {})
    await expect.poll(() => surface.shelf.get(id), { timeout: 10_000 }).toBeDefined()
    const said: string[] = []
    const host: CanvasKeyHost = {
      surface,
      holdPan: () => {},
      leave: () => {},
      onCursor: (what) => said.push(what),
      onHandle: () => {},
      onSelect: () => {},
    }
    const press = (chord: string) => {
      const key = chord.replace('Shift+', '')
      const none = { altKey: false, ctrlKey: false, metaKey: false, repeat: false }
      const event: CanvasKey = { key, shiftKey: key !== chord, ...none }
      expect(onCanvasKey(event, host), `${id}: ${chord}`).toBe(true)
    }
    surface.setTool(id)
    if (on) store.setSession({ selection: ['on'] })
    surface.live.set({ cursor: surface.centre() })
    const before = JSON.stringify(store.toDocument().annotations)
    for (const key of keys) press(key)
    const now = () => store.toDocument().annotations
    await expect.poll(() => JSON.stringify(now()) !== before, { timeout: 10_000 }).toBe(true)
    const drawn = now().at(-1)!.geometry!
    expect(id === 'point' || area(drawn) > 0).toBe(true)
    store.history.undo()
    expect(JSON.stringify(now())).toBe(before)
    expect(said.length).toBeGreaterThanOrEqual(keys.filter((key) => key !== 'Enter').length)
    const spoken = surface.shelf.get(id)!.spoken ?? 'image.cursor.started'
    expect(Object.keys(imageMessages.fr)).toContain(spoken)
    end()
  },
  20_000,
)

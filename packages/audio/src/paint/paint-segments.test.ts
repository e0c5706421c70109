import { expect, test } from 'vitest'
import { type PlacedSegment, SegmentIndex } from '../segments/segment-index.js'
import { layoutStage } from '../stage/stage-layout.js'
import { endOf, type Viewport } from '../view/viewport.js'
import { paintSegments } from './paint-segments.js'

/** A context that only counts what is drawn. */
function counter() {
  let drawn = 0
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        ['fillRect', 'fill', 'stroke', 'fillText'].includes(String(name))
          ? () => drawn++
          : () => {},
      set: () => true,
    },
  ) as CanvasRenderingContext2D
  return { context, count: () => drawn }
}

const colors = {
  surface: '',
  line: '',
  text: '',
  muted: '',
  accent: '',
  wave: '',
  core: '',
  shade: '',
}

const hours = (count: number, seconds: number): SegmentIndex => {
  const index = new SegmentIndex()
  const step = seconds / count
  const segments = Array.from(
    { length: count },
    (_, at): PlacedSegment => ({
      id: `s${at}`,
      start: at * step,
      end: (at + 0.9) * step,
      tier: 'a',
    }),
  )
  index.reset(segments)
  return index
}

function drawnFor(index: SegmentIndex, view: Viewport): number {
  const { context, count } = counter()
  const look = { color: 'red', text: 'text', rtl: false, suggested: false }
  paintSegments(context, {
    view,
    layout: layoutStage([{ id: 'a' }], 160),
    colors,
    font: '12px sans-serif',
    activeTier: 'a',
    segments: index.query(view.start, endOf(view)),
    lookOf: () => look,
    selected: new Set(),
    hovered: null,
    draft: null,
    draftFrom: undefined,
    subRows: index.subRows,
    draftColor: 'red',
    edgeColor: (color) => color,
  })
  return count()
}

test('ten hours and ten thousand segments draw as much as ten minutes and as many as lie in view', () => {
  const near = { start: 100, pixelsPerSecond: 50, width: 1600 }
  const short = drawnFor(hours(167, 600), near)
  const long = drawnFor(hours(10_000, 36_000), { ...near, start: 20_000 })
  expect(short).toBeGreaterThan(10)
  expect(Math.abs(long - short)).toBeLessThanOrEqual(12)
})

test('all of it at once is bounded by the pixels, not by the number', () => {
  const all = (count: number) =>
    drawnFor(hours(count, 36_000), { start: 0, pixelsPerSecond: 1600 / 36_000, width: 1600 })
  expect(all(10_000)).toBeLessThan(2 * 1600 + 10)
  expect(all(100_000)).toBeLessThan(2 * 1600 + 10)
})

/** The places over the waveform that are shaded, as [left, right, top, height], apart from edges. */
function shadesOf(placed: PlacedSegment[], activeTier: string): number[][] {
  const shades: number[][] = []
  const layout = layoutStage([{ id: 'a' }, { id: 'b' }], 160)
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'fillRect'
          ? (x: number, y: number, width: number, height: number) => {
              const { wave } = layout
              if (y < wave.top + wave.height && width > 2)
                shades.push([x, x + width, y - wave.top, height])
            }
          : () => {},
      set: () => true,
    },
  ) as CanvasRenderingContext2D
  const index = new SegmentIndex()
  index.reset(placed)
  const view = { start: 0, pixelsPerSecond: 100, width: 1600 }
  paintSegments(context, {
    view,
    layout,
    colors,
    font: '12px sans-serif',
    activeTier,
    segments: index.query(0, endOf(view)),
    lookOf: () => ({ color: 'red', text: '', rtl: false, suggested: false }),
    selected: new Set(),
    hovered: null,
    draft: null,
    draftFrom: undefined,
    subRows: index.subRows,
    draftColor: 'red',
    edgeColor: (color) => color,
  })
  return shades
}

test('over the waveform lie the active tier’s segments alone, and no two shades on one place', () => {
  const placed = [
    { id: 'one', start: 1, end: 3, tier: 'a' },
    { id: 'two', start: 2, end: 4, tier: 'a' },
    { id: 'within', start: 2.5, end: 3.5, tier: 'a' },
    { id: 'alone', start: 5, end: 6, tier: 'a' },
    { id: 'other', start: 2, end: 6, tier: 'b' },
  ]
  expect(shadesOf(placed, 'a')).toEqual([
    [100, 300, 0, 52],
    [200, 400, 53, 53],
    [250, 350, 107, 53],
    [500, 600, 0, 160],
  ])
  expect(shadesOf(placed, 'b')).toEqual([[200, 600, 0, 160]])
})

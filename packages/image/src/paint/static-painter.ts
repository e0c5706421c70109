import type { Bounds } from '@tagwright/schema'
import type { AnnotationIndex } from '../spatial/annotation-index.js'
import {
  boundsToScreen,
  type Matrix,
  matrixOf,
  type Viewport,
  visibleBounds,
} from '../viewport/viewport.js'
import type { StyleOf } from './label-styles.js'
import { paintAnnotations } from './paint-annotations.js'
import type { PaintScene } from './paint-scene.js'
import { paintTag } from './paint-tag.js'
import { divideTiny, isCrowd, paintTiny, tinyTest } from './paint-tiny.js'

/** What the painter asks of the widget while it draws. */
export type PaintRules = Pick<PaintScene, 'skip' | 'selected'> & {
  styleOf: StyleOf
  /** Drawn under the annotations, in screen pixels. */
  below?: ReadonlySet<(context: CanvasRenderingContext2D, view: Viewport) => void>
}

/** Draws all idle annotations of a widget on one canvas. */
export interface StaticPainter {
  /** Draws everything in sight anew, sharp. */
  draw(view: Viewport): void
  /** Draws only what meets some rectangles (image pixels); for small changes. */
  repaint(bounds: readonly Bounds[]): void
  /** Scales and moves what was drawn last, without drawing. */
  follow(view: Viewport): void
  /** Annotations drawn at the last full drawing. */
  readonly count: number
  /** The viewport of the last full drawing. */
  readonly drawn: Viewport | null
}

/** Screen pixels drawn beyond each edge, so that a short pan shows no bare margin. */
export const overscan = 64
/** Up to this many in sight have their names shown. */
const fewTags = 30
/** Up to this many, a small change may as well draw everything. */
const fewForRepaint = 60

/** Makes the painter of a canvas. */
export function createStaticPainter(
  canvas: HTMLCanvasElement,
  getIndex: () => AnnotationIndex,
  getRules: () => PaintRules,
): StaticPainter {
  const context = canvas.getContext('2d')
  let drawn: Viewport | null = null
  let ratio = 1
  let count = 0
  let moved = false
  let crowded = false

  const size = (view: Viewport) => {
    ratio = globalThis.devicePixelRatio || 1
    const width = Math.round((view.width + 2 * overscan) * ratio)
    const height = Math.round((view.height + 2 * overscan) * ratio)
    if (canvas.width === width && canvas.height === height) return false
    canvas.width = width
    canvas.height = height
    canvas.style.width = `${view.width + 2 * overscan}px`
    canvas.style.height = `${view.height + 2 * overscan}px`
    return true
  }

  const matrixFor = (view: Viewport): Matrix => {
    const [a, b, c, d, e, f] = matrixOf(view)
    const [x, y] = [(e + overscan) * ratio, (f + overscan) * ratio]
    return [a * ratio, b * ratio, c * ratio, d * ratio, x, y]
  }
  const toImageSpace = (view: Viewport) => context?.setTransform(...matrixFor(view))

  /** Draws a stretch of tiny ones into pixels, and these onto what is there. */
  const paintPixels = (
    slots: ArrayLike<number>,
    stretch: readonly [number, number],
    scene: PaintScene,
    view: Viewport,
    isEmpty: boolean,
  ): number => {
    if (!context) return 0
    const { width, height } = canvas
    const image = context.createImageData(width, height)
    const sheet = { width, height, data: new Uint32Array(image.data.buffer) }
    const line = Math.max(1, Math.round(ratio))
    const painted = paintTiny(sheet, slots, stretch, scene, matrixFor(view), line)
    if (isEmpty) {
      context.putImageData(image, 0, 0)
      return painted
    }
    const between = canvas.ownerDocument.createElement('canvas')
    between.width = width
    between.height = height
    between.getContext('2d')?.putImageData(image, 0, 0)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.drawImage(between, 0, 0)
    toImageSpace(view)
    return painted
  }

  const paintSlots = (slots: ArrayLike<number>, scene: PaintScene & PaintRules, view: Viewport) => {
    if (!context) return
    count = 0
    divideTiny(slots, tinyTest(scene, view.scale), (from, to, tiny) => {
      const isEmpty = from === 0 && !scene.below?.size
      count += tiny
        ? paintPixels(slots, [from, to], scene, view, isEmpty)
        : paintAnnotations(context, slots, scene, view.scale, from, to)
    })
  }

  const sceneOf = (): PaintScene & PaintRules => {
    const index = getIndex()
    return {
      extents: index.extents(),
      at: index.at,
      shapeOf: index.shapeOf,
      crowded,
      ...getRules(),
    }
  }

  const paintBelow = (view: Viewport, { below }: PaintRules) => {
    if (!context || !below?.size) return
    context.setTransform(ratio, 0, 0, ratio, overscan * ratio, overscan * ratio)
    for (const paint of below) paint(context, view)
  }

  const paintTags = (view: Viewport, slots: ArrayLike<number>, scene: PaintScene) => {
    if (!context) return
    context.setTransform(ratio, 0, 0, ratio, overscan * ratio, overscan * ratio)
    for (let i = 0; i < slots.length; i++) {
      const annotation = scene.at(slots[i]!)
      if (!annotation || scene.skip(annotation)) continue
      const bounds = getIndex().boundsOf(annotation.id)
      const seen = bounds && boundsToScreen(view, bounds)
      if (seen && seen.width > 24) paintTag(context, scene.styleOf(annotation), seen)
    }
  }

  const draw = (view: Viewport) => {
    if (!context || view.width === 0) return
    if (!size(view)) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.clearRect(0, 0, canvas.width, canvas.height)
    }
    const slots = getIndex().search(visibleBounds(view, overscan))
    crowded = isCrowd(slots.length)
    const scene = sceneOf()
    paintBelow(view, scene)
    toImageSpace(view)
    paintSlots(slots, scene, view)
    if (count <= fewTags) paintTags(view, slots, scene)
    drawn = view
    if (moved) canvas.style.transform = ''
    moved = false
  }

  return {
    draw,
    repaint(rectangles) {
      if (!context || !drawn) return
      if (count <= fewForRepaint || rectangles.length > 64) return draw(drawn)
      const scene = sceneOf()
      const room = 8 / drawn.scale
      for (const { x, y, width, height } of rectangles) {
        const area = {
          x: x - room,
          y: y - room,
          width: width + 2 * room,
          height: height + 2 * room,
        }
        const seen = boundsToScreen(drawn, area)
        // Whole device pixels, so that neighbours are not cleared by half.
        const left = Math.floor((seen.x + overscan) * ratio)
        const top = Math.floor((seen.y + overscan) * ratio)
        const right = Math.ceil((seen.x + seen.width + overscan) * ratio)
        const bottom = Math.ceil((seen.y + seen.height + overscan) * ratio)
        context.save()
        context.setTransform(1, 0, 0, 1, 0, 0)
        context.beginPath()
        context.rect(left, top, right - left, bottom - top)
        context.clip()
        context.clearRect(left, top, right - left, bottom - top)
        paintBelow(drawn, scene)
        toImageSpace(drawn)
        paintAnnotations(context, getIndex().search(area), scene, drawn.scale)
        context.restore()
      }
    },
    follow(view) {
      if (!drawn) return
      const ratioNow = view.scale / drawn.scale
      const x = view.x - drawn.x * ratioNow
      const y = view.y - drawn.y * ratioNow
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${ratioNow})`
      moved = true
    },
    get count() {
      return count
    },
    get drawn() {
      return drawn
    },
  }
}

import {
  modifiersOf,
  type PointerLike,
  pointerKind,
  readWheel,
  type WheelLike,
} from '@tagwright/core'
import type { Point2 } from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import type { PictureGesture } from './picture-gesture.js'
import type { PicturePress } from './picture-press.js'
import { isSameView, type PictureView, panView, shareAt, zoomView } from './picture-view.js'

/** Leads the pointers of the picture to drawing, panning and pinching. */
export interface PicturePointers {
  /** Answers whether the pointer is to be captured. */
  down(event: PointerLike): boolean
  move(event: PointerLike): void
  up(event: PointerLike): void
  /** The browser took the pointer away: what it did is dropped. */
  lost(event: PointerLike): void
  /** Answers whether it was taken; else the page may scroll. */
  wheel(event: WheelLike): boolean
}

/** What the pointers need of the page. */
export interface PictureHost {
  clip: Clip
  gesture: PictureGesture
  /** Where the picture is on the page. */
  bounds(): { left: number; top: number; width: number; height: number }
  /** The picture has the focus: the plain wheel may be taken. */
  focused(): boolean
}

/** Makes the pointers of one picture. */
export function createPicturePointers({ clip, gesture, ...host }: PictureHost): PicturePointers {
  const down = new Map<number, Point2>()
  const view = clip.pictureView
  let pan: Point2 | null = null
  let pinch: { distance: number; middle: Point2 } | null = null

  /** Shares of the picture's place on the page. */
  const at = ({ clientX, clientY }: Pick<PointerLike, 'clientX' | 'clientY'>): Point2 => {
    const { left, top, width, height } = host.bounds()
    return [(clientX - left) / Math.max(1, width), (clientY - top) / Math.max(1, height)]
  }
  const press = (event: PointerLike): PicturePress => {
    const { width } = host.bounds()
    const size = clip.size.get() ?? { width, height: 0 }
    const [x, y] = shareAt(view.get(), at(event))
    return {
      point: [x * size.width, y * size.height],
      pointer: pointerKind(event.pointerType),
      modifiers: modifiersOf(event),
      scale: (width / size.width) * view.get().zoom,
    }
  }
  const pair = () => {
    const [a, b] = [...down.values()] as [Point2, Point2]
    const { width, height } = host.bounds()
    const distance = Math.hypot((a[0] - b[0]) * width, (a[1] - b[1]) * height)
    const middle: Point2 = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    return { distance: Math.max(1, distance), middle }
  }
  /** Answers whether anything else is seen now. */
  const show = (next: PictureView): boolean => {
    const changed = !isSameView(next, view.get())
    if (changed) view.set(next)
    return changed
  }

  return {
    down(event) {
      if (event.button > 1) return false
      down.set(event.pointerId, at(event))
      if (down.size === 2) {
        if (!pan) gesture.retract()
        pan = null
        pinch = pair()
        return true
      }
      if (down.size > 2) return false
      const drags = event.button !== 1 && gesture.down(press(event))
      // A drag that takes hold of nothing pans, as soon as there is more than is seen.
      if (!drags && view.get().zoom > 1) pan = at(event)
      // A mouse that is not captured may be let go elsewhere; fingers are told of in any case.
      if (!drags && !pan && event.pointerType === 'mouse') down.delete(event.pointerId)
      return drags || pan !== null
    },
    move(event) {
      if (down.has(event.pointerId)) down.set(event.pointerId, at(event))
      if (pinch) {
        if (down.size < 2) return
        const next = pair()
        const { distance, middle } = pinch
        const moved = panView(view.get(), next.middle[0] - middle[0], next.middle[1] - middle[1])
        show(zoomView(moved, next.distance / distance, next.middle))
        pinch = next
      } else if (pan) {
        const to = at(event)
        show(panView(view.get(), to[0] - pan[0], to[1] - pan[1]))
        pan = to
      } else gesture.move(press(event))
    },
    up(event) {
      const known = down.delete(event.pointerId)
      if (pinch) {
        // A finger that stays neither draws nor pans.
        if (down.size === 0) pinch = null
      } else if (pan) pan = null
      else if (known) gesture.up(press(event))
    },
    lost(event) {
      down.delete(event.pointerId)
      if (down.size === 0) pinch = null
      pan = null
      gesture.cancel()
    },
    wheel(event) {
      const { across, along, zooms, coarse, factor } = readWheel(event)
      if (!zooms && !host.focused()) return false
      const { width, height } = host.bounds()
      if (!zooms && (!coarse || event.shiftKey)) {
        return show(panView(view.get(), -across / Math.max(1, width), -along / Math.max(1, height)))
      }
      return show(zoomView(view.get(), factor, at(event))) || zooms
    },
  }
}

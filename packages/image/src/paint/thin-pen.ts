import type { Pen } from '../shapes/shape.js'

/**
 * Screen pixels within which a further vertex of an outline makes no difference that one could see:
 * of what stands still, and of what is in motion.
 */
export const leastSeen = { still: 0.5, moving: 1 } as const

/**
 * A pen that leaves out vertices too near to the last one to be seen: outlines that come from masks or
 * models have several in every pixel.
 * @param unit - image pixels per screen pixel
 * @param least - screen pixels between two vertices
 */
export function thinPen(context: Pen, unit: number, least: number = leastSeen.still): Pen {
  const near = least * unit
  let lastX = Number.NaN
  let lastY = Number.NaN
  const goTo = (x: number, y: number) => {
    lastX = x
    lastY = y
  }
  const leave = () => goTo(Number.NaN, Number.NaN)
  return {
    moveTo(x, y) {
      goTo(x, y)
      context.moveTo(x, y)
    },
    lineTo(x, y) {
      if (Math.abs(x - lastX) < near && Math.abs(y - lastY) < near) return
      goTo(x, y)
      context.lineTo(x, y)
    },
    closePath() {
      leave()
      context.closePath()
    },
    rect(...given) {
      leave()
      context.rect(...given)
    },
    arc(...given) {
      leave()
      context.arc(...given)
    },
    ellipse(...given) {
      leave()
      context.ellipse(...given)
    },
    bezierCurveTo(...given) {
      leave()
      context.bezierCurveTo(...given)
    },
  }
}

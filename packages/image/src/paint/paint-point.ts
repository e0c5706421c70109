import type { AnnotationStyle } from './annotation-style.js'

/** Radius of a point in screen pixels. */
export const pointRadius = 5

/** Draws a dot with a halo; `unit` is image pixels per screen pixel. */
export function paintPoint(
  context: CanvasRenderingContext2D,
  { x, y }: { x: number; y: number },
  style: AnnotationStyle,
  unit: number,
  strong: boolean,
): void {
  context.beginPath()
  context.arc(x, y, (strong ? pointRadius + 1.5 : pointRadius) * unit, 0, 2 * Math.PI)
  context.fillStyle = style.stroke
  context.fill()
  context.lineWidth = 2 * unit
  context.strokeStyle = style.halo
  context.stroke()
}

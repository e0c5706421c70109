import type { KeypointsGeometry } from '@tagwright/schema'
import { strokeWidths } from '../../paint/annotation-style.js'
import type { PaintLook } from '../shape.js'
import { skeletonBounds } from './skeleton.points.js'

type Context = CanvasRenderingContext2D

/** Radius of a keypoint in screen pixels. */
const radius = 4
/** Screen pixels that a selected skeleton must have for its names to be shown. */
const roomForNames = 140

function strokeEdges(
  context: Context,
  { points }: KeypointsGeometry,
  { style }: PaintLook,
  color: string,
  width: number,
): void {
  context.beginPath()
  for (const [from, to] of style.edges ?? []) {
    const [a, b] = [points[from], points[to]]
    if (!a || !b || a.v === 0 || b.v === 0) continue
    context.moveTo(a.x, a.y)
    context.lineTo(b.x, b.y)
  }
  context.strokeStyle = color
  context.lineWidth = width
  context.stroke()
}

function paintNames(context: Context, { points }: KeypointsGeometry, { unit }: PaintLook): void {
  context.font = `${11 * unit}px system-ui, sans-serif`
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.lineWidth = 3 * unit
  context.lineJoin = 'round'
  context.strokeStyle = 'rgba(0, 0, 0, 0.65)'
  context.fillStyle = '#fff'
  for (const [name, { x, y, v }] of Object.entries(points)) {
    if (v === 0) continue
    const at = x + (radius + 5) * unit
    context.strokeText(name, at, y)
    context.fillText(name, at, y)
  }
}

/** Lines between keypoints; a visible one is full, a hidden one a ring, an absent one a cross. */
export function paintSkeleton(
  context: Context,
  keypoints: KeypointsGeometry,
  look: PaintLook,
): void {
  const { style, unit, state } = look
  const isStrong = state !== 'idle' && state !== 'hovered'
  const line = (isStrong ? strokeWidths.selected : strokeWidths.line) * unit
  if (style.dash) context.setLineDash(style.dash.map((length) => length * unit))
  strokeEdges(context, keypoints, look, style.halo, line + 1.5 * unit)
  strokeEdges(context, keypoints, look, style.stroke, line)
  context.setLineDash([])
  const size = (isStrong ? radius + 1 : radius) * unit
  for (const { x, y, v } of Object.values(keypoints.points)) {
    if (v === 0 && state !== 'selected') continue
    context.beginPath()
    if (v === 0) {
      context.moveTo(x - size, y - size)
      context.lineTo(x + size, y + size)
      context.moveTo(x + size, y - size)
      context.lineTo(x - size, y + size)
    } else context.arc(x, y, size, 0, 2 * Math.PI)
    context.strokeStyle = v === 2 ? style.halo : style.stroke
    context.lineWidth = 2 * unit
    context.fillStyle = v === 2 ? style.stroke : 'rgba(255, 255, 255, 0.85)'
    if (v > 0) context.fill()
    context.stroke()
  }
  const { width, height } = skeletonBounds(keypoints)
  if (state === 'selected' && Math.max(width, height) > roomForNames * unit) {
    paintNames(context, keypoints, look)
  }
}

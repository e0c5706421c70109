import type { PeaksPyramid } from '@tagwright/media'
import type { StageLayout } from '../stage/stage-layout.js'
import { ticksOf } from '../view/ticks.js'
import { endOf, type ViewLimits, type Viewport, xAt } from '../view/viewport.js'
import type { StageColors } from './stage-colors.js'

/** What the lower canvas of the stage shows: axis, waveform, rows. */
export interface BaseScene {
  readonly view: Viewport
  readonly layout: StageLayout
  readonly colors: StageColors
  readonly pyramid: PeaksPyramid | null
  /** Times that belong to the task; the context around them is shaded. */
  readonly window: ViewLimits
  readonly font: string
  /** A list to reuse, of at least two values a column. */
  readonly bins: Float32Array
}

/** Draws axis, waveform and rows of the view; costs the same for any length. */
export function paintBase(context: CanvasRenderingContext2D, scene: BaseScene): void {
  paintRows(context, scene)
  if (scene.pyramid) paintWave(context, scene, scene.pyramid)
  paintAxis(context, scene)
  paintShade(context, scene)
}

function paintRows(context: CanvasRenderingContext2D, { view, layout, colors }: BaseScene): void {
  context.fillStyle = colors.line
  for (const row of layout.tiers) context.fillRect(0, row.top, view.width, 1)
  context.fillRect(0, layout.wave.top - 1, view.width, 1)
  if (layout.wave.height === 0) return
  context.fillRect(0, layout.wave.top + layout.wave.height / 2, view.width, 1)
}

function paintWave(
  context: CanvasRenderingContext2D,
  scene: BaseScene,
  pyramid: PeaksPyramid,
): void {
  const { view, layout, colors, bins } = scene
  const columns = Math.min(Math.ceil(view.width), bins.length / 2)
  const end = view.start + columns / view.pixelsPerSecond
  pyramid.minMax(view.start, end, columns, undefined, bins)
  const middle = layout.wave.top + layout.wave.height / 2
  // Quiet recordings are shown larger, up to eight times.
  const gain = (layout.wave.height / 2 - 6) * Math.min(8, 1 / Math.max(pyramid.peak, 0.05))
  context.fillStyle = colors.wave
  for (let x = 0; x < columns; x++) {
    const top = middle - bins[x * 2 + 1]! * gain
    const bottom = middle - bins[x * 2]! * gain
    if (bottom - top > 0.4) context.fillRect(x, top, 1, Math.max(1, bottom - top))
  }
}

function paintAxis(
  context: CanvasRenderingContext2D,
  { view, layout, colors, font }: BaseScene,
): void {
  const bottom = layout.axis.top + layout.axis.height - 1
  context.font = font
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.direction = 'ltr'
  for (const { time, label } of ticksOf(view)) {
    const x = Math.round(xAt(view, time))
    const height = label === null ? 4 : 8
    context.fillStyle = colors.line
    context.fillRect(x, bottom - height, 1, height)
    if (label === null) continue
    context.fillStyle = colors.muted
    context.fillText(label, x + 4, bottom - 6)
  }
}

function paintShade(context: CanvasRenderingContext2D, scene: BaseScene): void {
  const { view, layout, colors, window } = scene
  context.fillStyle = colors.shade
  const left = xAt(view, window.start)
  if (left > 0) context.fillRect(0, 0, left, layout.height)
  const right = xAt(view, Math.min(window.end, endOf(view)))
  if (right < view.width) context.fillRect(right, 0, view.width - right, layout.height)
}

import type { PeaksPyramid } from '@tagwright/media'
import type { SampleWindow } from '../samples/sample-source.js'
import { wantsSamples } from '../sound/follow-samples.js'
import type { StageLayout } from '../stage/stage-layout.js'
import { ticksOf } from '../view/ticks.js'
import { endOf, type ViewLimits, type Viewport, xAt } from '../view/viewport.js'
import { coversView, paintSamples } from './paint-samples.js'
import type { StageColors } from './stage-colors.js'

/** What the lower canvas of the stage shows: axis, waveform, rows. */
export interface BaseScene {
  readonly view: Viewport
  readonly layout: StageLayout
  readonly colors: StageColors
  readonly pyramid: PeaksPyramid | null
  /** Single samples of what is in view, where the zoom asks for them. */
  readonly samples: SampleWindow | null
  /** One waveform for all channels, or one each. */
  readonly channels: 'mixed' | 'split'
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
}

/** Most channels that get a waveform of their own; below, each would be too low to be read. */
const mostLanes = 8

function paintWave(
  context: CanvasRenderingContext2D,
  scene: BaseScene,
  pyramid: PeaksPyramid,
): void {
  const { form } = scene.layout
  if (form.height === 0) return
  const lanes = scene.channels === 'split' ? Math.min(mostLanes, pyramid.channels) : 1
  const height = form.height / lanes
  for (let lane = 0; lane < lanes; lane++) {
    const top = form.top + lane * height
    paintLane(context, scene, pyramid, { top, height }, lanes > 1 ? lane : undefined)
  }
}

function paintLane(
  context: CanvasRenderingContext2D,
  scene: BaseScene,
  pyramid: PeaksPyramid,
  lane: { top: number; height: number },
  channel: number | undefined,
): void {
  const { view, colors, bins, samples } = scene
  const middle = lane.top + lane.height / 2
  context.fillStyle = colors.line
  context.fillRect(0, middle, view.width, 1)
  if (channel !== undefined && channel > 0) context.fillRect(0, lane.top, view.width, 1)
  // Quiet recordings are shown larger, up to eight times.
  const gain = (lane.height / 2 - (channel === undefined ? 6 : 2)) * scaleOf(pyramid)
  if (samples && wantsSamples(view, pyramid) && coversView(samples, view)) {
    const { wave, core } = colors
    paintSamples(context, { view, samples, channel, middle, gain, color: wave, core })
    return
  }
  const columns = Math.min(Math.ceil(view.width), bins.length / 2)
  const end = view.start + columns / view.pixelsPerSecond
  pyramid.minMax(view.start, end, columns, channel, bins)
  context.fillStyle = colors.wave
  for (let x = 0; x < columns; x++) {
    const top = middle - bins[x * 2 + 1]! * gain
    const bottom = middle - bins[x * 2]! * gain
    if (bottom - top > 0.4) context.fillRect(x, top, 1, Math.max(1, bottom - top))
  }
  if (!pyramid.hasMeans) return
  pyramid.means(view.start, end, columns, channel, bins)
  context.fillStyle = colors.core
  for (let x = 0; x < columns; x++) {
    const half = bins[x]! * gain
    if (half > 0.5) context.fillRect(x, middle - half, 1, 2 * half)
  }
}

const scaleOf = (pyramid: PeaksPyramid): number => Math.min(8, 1 / Math.max(pyramid.peak, 0.05))

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

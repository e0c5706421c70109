import type { Interval } from '@tagwright/media'
import type { PlacedSegment } from '../segments/segment-index.js'
import type { ViewLimits } from '../view/viewport.js'

/** What the overview shows over the waveform. */
export interface OverviewScene {
  readonly width: number
  readonly height: number
  readonly limits: ViewLimits
  readonly heard: readonly Interval[]
  /** What is still to be heard; none where nobody asks. */
  readonly unheard: readonly Interval[]
  readonly segments: Iterable<PlacedSegment>
  readonly heardColor: string
  readonly segmentColor: string
  readonly unheardColor: string
}

/** Draws what was heard and where segments lie; each pixel at most once. */
export function paintOverview(context: CanvasRenderingContext2D, scene: OverviewScene): void {
  const { width, height, limits, heard, unheard, segments } = scene
  const scale = width / Math.max(1e-6, limits.end - limits.start)
  context.fillStyle = scene.heardColor
  for (const { start, end } of heard)
    context.fillRect((start - limits.start) * scale, 0, Math.max(1, (end - start) * scale), height)
  context.fillStyle = scene.unheardColor
  for (const { start, end } of unheard)
    context.fillRect((start - limits.start) * scale, 0, Math.max(2, (end - start) * scale), 3)
  context.fillStyle = scene.segmentColor
  let done = 0
  for (const { start, end } of segments) {
    const from = Math.max(done, Math.floor((start - limits.start) * scale))
    const to = Math.ceil((end - limits.start) * scale)
    if (to <= from) continue
    context.fillRect(from, height - 4, to - from, 3)
    done = to
  }
}

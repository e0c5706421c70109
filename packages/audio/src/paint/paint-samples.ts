import type { SampleWindow } from '../samples/sample-source.js'
import { timeAt, type Viewport, xAt } from '../view/viewport.js'

/** Where and how samples are drawn. */
export interface SamplesScene {
  readonly view: Viewport
  readonly samples: SampleWindow
  /** A channel, or undefined for their mean. */
  readonly channel: number | undefined
  /** The height of silence, in CSS pixels. */
  readonly middle: number
  /** CSS pixels of a full-scale sample. */
  readonly gain: number
  readonly color: string
  /** For the quadratic mean within the outline. */
  readonly core: string
}

/** Pixels between samples from which each is marked. */
const dotsFrom = 5

/** Whether a window holds all that is in view. */
export function coversView({ start, rate, channels }: SampleWindow, view: Viewport): boolean {
  const end = start + (channels[0]?.length ?? 0) / rate
  const missing = Math.max(0, start - Math.max(0, view.start))
  return missing < 1e-3 && end >= timeAt(view, view.width) - 0.01
}

/**
 * Draws samples: outline and quadratic mean of each column, or a line through single ones. Channels that
 * are not drawn apart share one outline, as in the peaks, and where there are single samples their mean.
 */
export function paintSamples(context: CanvasRenderingContext2D, scene: SamplesScene): void {
  const { view, samples, middle, gain, color, core } = scene
  const { rate, start } = samples
  const perPixel = rate / view.pixelsPerSecond
  const length = samples.channels[0]?.length ?? 0
  const one = samples.channels[scene.channel ?? -1]
  const outlined = one ? [one] : samples.channels
  context.fillStyle = color
  if (perPixel >= 2) {
    const means = new Float32Array(Math.ceil(view.width))
    for (let x = 0; x < view.width; x++) {
      const from = Math.max(0, Math.floor((timeAt(view, x) - start) * rate))
      const to = Math.min(length, Math.floor((timeAt(view, x + 1) - start) * rate))
      if (from >= to) continue
      let [low, high, sum] = [1, -1, 0]
      for (const list of outlined)
        for (let index = from; index < to; index++) {
          const value = list[index]!
          if (value < low) low = value
          if (value > high) high = value
          sum += value * value
        }
      means[x] = Math.sqrt(sum / ((to - from) * outlined.length))
      context.fillRect(x, middle - high * gain, 1, Math.max(1, (high - low) * gain))
    }
    context.fillStyle = core
    for (let x = 0; x < means.length; x++)
      if (means[x]! * gain > 0.5)
        context.fillRect(x, middle - means[x]! * gain, 1, 2 * means[x]! * gain)
    return
  }
  const at = reading(scene)
  const first = Math.max(0, Math.floor((view.start - start) * rate) - 1)
  const last = Math.min(length - 1, Math.ceil((timeAt(view, view.width) - start) * rate) + 1)
  context.beginPath()
  for (let index = first; index <= last; index++) {
    const x = xAt(view, start + index / rate)
    const y = middle - at(index) * gain
    if (index === first) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.lineWidth = 1.25
  context.strokeStyle = color
  context.stroke()
  if (1 / perPixel < dotsFrom) return
  for (let index = first; index <= last; index++)
    context.fillRect(xAt(view, start + index / rate) - 2, middle - at(index) * gain - 2, 4, 4)
}

function reading({ samples, channel }: SamplesScene): (index: number) => number {
  const { channels } = samples
  const one = channel === undefined && channels.length > 1 ? undefined : channels[channel ?? 0]
  if (one) return (index) => one[index]!
  return (index) => {
    let sum = 0
    for (const list of channels) sum += list[index]!
    return sum / channels.length
  }
}

import { formatTime } from '@tagwright/media'
import type { Viewport } from './viewport.js'
import { endOf } from './viewport.js'

/** A mark of the time axis. */
export interface Tick {
  time: number
  /** Written beside major marks only. */
  label: string | null
}

/** Steps that people count in, in seconds, with the number of minor steps in one major. */
const steps: readonly (readonly [major: number, minors: number])[] = [
  [0.0001, 5],
  [0.0002, 4],
  [0.0005, 5],
  [0.001, 5],
  [0.002, 4],
  [0.005, 5],
  [0.01, 5],
  [0.02, 4],
  [0.05, 5],
  [0.1, 5],
  [0.2, 4],
  [0.5, 5],
  [1, 5],
  [2, 4],
  [5, 5],
  [10, 5],
  [15, 3],
  [30, 6],
  [60, 6],
  [120, 4],
  [300, 5],
  [600, 5],
  [900, 3],
  [1800, 6],
  [3600, 6],
  [7200, 4],
  [18000, 5],
]

/** Least distance of two labels, in CSS pixels. */
const labelRoom = 84

/** Beyond five hours: doubled until there is room. */
function longStep(view: Viewport): readonly [major: number, minors: number] {
  const times = Math.ceil(Math.log2(labelRoom / (18000 * view.pixelsPerSecond)))
  return [18000 * 2 ** times, 4]
}

/** The marks in view, at most a few a label; costs the same at any zoom and length. */
export function ticksOf(view: Viewport): Tick[] {
  const [major, minors] =
    steps.find(([step]) => step * view.pixelsPerSecond >= labelRoom) ?? longStep(view)
  const minor = major / minors
  const decimals = major >= 1 ? 0 : major >= 0.1 ? 1 : major >= 0.01 ? 2 : major >= 0.001 ? 3 : 4
  const first = Math.ceil(view.start / minor - 1e-6)
  const last = Math.floor(endOf(view) / minor + 1e-6)
  const ticks: Tick[] = []
  for (let index = first; index <= last; index++) {
    const time = index * minor
    ticks.push({ time, label: index % minors === 0 ? formatTime(time, { decimals }) : null })
  }
  return ticks
}

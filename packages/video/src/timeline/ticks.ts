import { formatTime } from '@tagwright/media'
import type { TimeSpan } from '../clip/clip.js'

/** A labelled mark of the time axis. */
export interface ClipTick {
  readonly time: number
  readonly label: string
}

/** Steps that people count in, in seconds. */
const steps = [0.04, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600]

/** The marks of a view, at most `most`. */
export function clipTicks({ start, end }: TimeSpan, most = 8): ClipTick[] {
  const length = end - start
  const step = steps.find((one) => length / one <= most) ?? Math.ceil(length / most / 3600) * 3600
  const decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
  const first = Math.ceil(start / step - 1e-6)
  const last = Math.floor(end / step + 1e-6)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const time = (first + at) * step
    return { time, label: formatTime(time, { decimals }) }
  })
}

/** How frequencies are spread over the height. */
export type FrequencyScale = 'linear' | 'mel' | 'log'

/** Lowest frequency of the logarithmic scale, in hertz. */
const lowest = 40

/** Mel by O'Shaughnessy (1987). */
const toMel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700)
const fromMel = (mel: number): number => 700 * (10 ** (mel / 2595) - 1)

/** The frequency in hertz at a share of the height, from 0 at the bottom to 1 at the top. */
export function hertzAt(scale: FrequencyScale, share: number, top: number): number {
  if (scale === 'mel') return fromMel(share * toMel(top))
  if (scale === 'log') return lowest * (top / lowest) ** share
  return share * top
}

/** The share of the height of a frequency in hertz; outside of [0, 1] where it is not shown. */
export function shareOf(scale: FrequencyScale, hertz: number, top: number): number {
  if (scale === 'mel') return toMel(hertz) / toMel(top)
  if (scale === 'log') return Math.log(Math.max(1, hertz) / lowest) / Math.log(top / lowest)
  return hertz / top
}

const round = [
  100, 200, 500, 1000, 2000, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 16_000, 20_000,
]

/** Round frequencies in hertz, low to high, that stand apart by at least a number of CSS pixels. */
export function frequencyTicks(
  scale: FrequencyScale,
  top: number,
  height: number,
  apart: number,
): number[] {
  const ticks: number[] = []
  let last = 0
  for (const hertz of round) {
    const y = shareOf(scale, hertz, top) * height
    if (hertz >= top || y < apart / 2 || y > height - apart / 2 || y - last < apart) continue
    ticks.push(hertz)
    last = y
  }
  return ticks
}

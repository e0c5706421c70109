/** A stretch in which somebody seems to speak, in seconds. */
export interface SpeechStretch {
  readonly start: number
  readonly end: number
}

/** How stretches are made of loud and quiet moments; seconds. */
export interface SpeechOptions {
  /** Pauses shorter than this belong to the speech around them. @default 0.3 */
  minSilence: number
  /** What is shorter is no speech. @default 0.15 */
  minSpeech: number
  /** Left before and after, as far as there is room. @default 0.06 */
  padding: number
}

/** The options that are used unless others are given. */
export const usualSpeechOptions: SpeechOptions = { minSilence: 0.3, minSpeech: 0.15, padding: 0.06 }

/** Levels a second. */
export const levelRate = 100

/** Decibels under full scale that level 0 stands for; one step is half a decibel. */
const lowest = -100
/** Seconds whose levels are judged alike, and blocks on either side that are looked at for that. */
const block = 5
const around = 6
/** Speech stands out by this many decibels at least, and is this loud. */
const leastRange = 8
const quietest = -62

/** A mean square as a level: 0 for -100 dB, 200 for full scale. */
export function levelOf(meanSquare: number): number {
  const decibels = 10 * Math.log10(meanSquare + 1e-12)
  return Math.max(0, Math.min(200, Math.round((decibels - lowest) * 2)))
}

/**
 * Finds speech by loudness: what stands out from the quietest moments of the half minute around it, with
 * a lower threshold for going on than for beginning. Music and noise that come and go are speech to it.
 * @param levels one for each hundredth of a second, as `levelOf` gives them
 */
export function findSpeech(
  levels: Uint8Array,
  { minSilence, minSpeech, padding }: SpeechOptions = usualSpeechOptions,
): SpeechStretch[] {
  const smooth = smoothed(levels)
  const thresholds = thresholdsOf(smooth)
  const found: { start: number; end: number }[] = []
  let from = -1
  for (let at = 0; at <= smooth.length; at++) {
    const enter = thresholds[Math.floor(at / (block * levelRate))] ?? Number.POSITIVE_INFINITY
    const level = at < smooth.length ? smooth[at]! : -1
    if (from < 0 && level >= enter) from = at
    // Six steps are three decibels.
    if (from < 0 || level >= enter - 6) continue
    const start = from / levelRate
    const last = found.at(-1)
    if (last && start - last.end < minSilence) last.end = at / levelRate
    else found.push({ start, end: at / levelRate })
    from = -1
  }
  const length = levels.length / levelRate
  const kept = found.filter(({ start, end }) => end - start >= minSpeech)
  return kept.map(({ start, end }, at) => {
    const before = at > 0 ? (start - kept[at - 1]!.end) / 2 : start
    const after = at + 1 < kept.length ? (kept[at + 1]!.start - end) / 2 : length - end
    return {
      start: round(start - Math.min(padding, before)),
      end: round(end + Math.max(0, Math.min(padding, after))),
    }
  })
}

const round = (time: number): number => Math.round(time * 1e6) / 1e6

/** The mean of five levels. */
function smoothed(levels: Uint8Array): Uint8Array {
  const result = new Uint8Array(levels.length)
  for (let at = 0; at < levels.length; at++) {
    let sum = 0
    let count = 0
    for (let near = Math.max(0, at - 2); near <= Math.min(levels.length - 1, at + 2); near++) {
      sum += levels[near]!
      count++
    }
    result[at] = sum / count
  }
  return result
}

/** The level that speech begins at, for each block. */
function thresholdsOf(levels: Uint8Array): number[] {
  const size = block * levelRate
  const blocks = Math.ceil(levels.length / size)
  const counts = Array.from({ length: blocks }, (_, at) => {
    const own = new Uint32Array(201)
    for (const level of levels.subarray(at * size, (at + 1) * size)) own[level]!++
    return own
  })
  const total = new Uint32Array(201)
  const add = (own: Uint32Array | undefined, sign: 1 | -1) => {
    for (let level = 0; own && level < total.length; level++) total[level]! += sign * own[level]!
  }
  for (let at = 0; at < around; at++) add(counts[at], 1)
  return counts.map((_, at) => {
    add(counts[at + around], 1)
    if (at > around) add(counts[at - around - 1], -1)
    const floor = percentile(total, 0.05)
    const loud = percentile(total, 0.95)
    const range = loud - floor
    if (range < leastRange * 2 || loud < (quietest - lowest) * 2) return Number.POSITIVE_INFINITY
    // Silence that was made, not recorded, would put the threshold under every breath.
    return Math.max(floor + Math.max(12, range * 0.35), loud - 80)
  })
}

function percentile(counts: Uint32Array, share: number): number {
  let sum = 0
  for (const count of counts) sum += count
  let left = sum * share
  for (let level = 0; level < counts.length; level++) {
    left -= counts[level]!
    if (left <= 0) return level
  }
  return counts.length - 1
}

import { blockSize, levelRate, noSpeech, speechThresholds } from './speech-threshold.js'

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

/**
 * Finds speech by loudness: what stands out from the noise around it, with a lower threshold for going on
 * than for beginning. Music and noise that come and go are speech to it.
 * @param levels one for each hundredth of a second, as `levelOf` gives them
 */
export function findSpeech(
  levels: Uint8Array,
  { minSilence, minSpeech, padding }: SpeechOptions = usualSpeechOptions,
): SpeechStretch[] {
  const smooth = smoothed(levels)
  const thresholds = speechThresholds(smooth)
  const found: { start: number; end: number }[] = []
  let from = -1
  for (let at = 0; at <= smooth.length; at++) {
    const { enter, leave } = thresholds[Math.floor(at / blockSize)] ?? noSpeech
    const level = at < smooth.length ? smooth[at]! : -1
    if (from < 0 && level >= enter) from = at
    if (from < 0 || level >= leave) continue
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

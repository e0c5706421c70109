import type { SpeechStretch } from './find-speech.js'

/** How shares of certainty become stretches. */
export interface ShareOptions {
  /** Certainty in [0, 1] from which speech begins. @default 0.5 */
  begins: number
  /** Certainty down to which it goes on. @default 0.35 */
  goesOn: number
  /** Seconds of a pause that still belongs to the speech around it. @default 0.3 */
  minSilence: number
  /** What is shorter, in seconds, is no speech. @default 0.15 */
  minSpeech: number
  /** Seconds left before and after, as far as there is room. @default 0.06 */
  padding: number
}

/** The options that are used unless others are given; the two certainties are those of Silero's authors. */
export const usualShareOptions: ShareOptions = {
  begins: 0.5,
  goesOn: 0.35,
  minSilence: 0.3,
  minSpeech: 0.15,
  padding: 0.06,
}

const round = (time: number): number => Math.round(time * 1e6) / 1e6

/**
 * Makes stretches of how certain a model is, frame by frame, that somebody speaks. They are in order,
 * apart and inside.
 * @param frame seconds that each share stands for
 */
export function speechOfShares(
  shares: ArrayLike<number>,
  frame: number,
  options: ShareOptions = usualShareOptions,
): SpeechStretch[] {
  const { begins, goesOn, minSilence, minSpeech, padding } = options
  const found: { start: number; end: number }[] = []
  let from = -1
  for (let at = 0; at <= shares.length; at++) {
    const share = shares[at] ?? -1
    if (from < 0 && share >= begins) from = at
    if (from < 0 || share >= goesOn) continue
    const last = found.at(-1)
    if (last && from * frame - last.end < minSilence) last.end = at * frame
    else found.push({ start: from * frame, end: at * frame })
    from = -1
  }
  const length = shares.length * frame
  const kept = found.filter(({ start, end }) => end - start >= minSpeech)
  return kept.map(({ start, end }, at) => {
    const before = (start - (kept[at - 1]?.end ?? -start)) / 2
    const after = at + 1 < kept.length ? (kept[at + 1]!.start - end) / 2 : length - end
    return {
      start: round(start - Math.min(padding, before)),
      end: round(end + Math.min(padding, after)),
    }
  })
}

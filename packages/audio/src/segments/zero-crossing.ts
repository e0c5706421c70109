import type { SampleWindow } from '../samples/sample-source.js'

/**
 * The time nearest to another at which the sound passes through zero, so that a cut there does not click;
 * undefined when it does not within a distance. Of several channels the sum counts.
 * @param reach seconds
 */
export function zeroCrossing(
  { channels, rate, start }: SampleWindow,
  time: number,
  reach: number,
): number | undefined {
  const length = channels[0]?.length ?? 0
  const at = (place: number) => channels.reduce((sum, channel) => sum + channel[place]!, 0)
  const middle = (time - start) * rate
  const first = Math.max(1, Math.ceil(middle - reach * rate))
  const last = Math.min(length - 1, Math.floor(middle + reach * rate))
  let best: number | undefined
  for (let place = first; place <= last; place++) {
    const [before, now] = [at(place - 1), at(place)]
    if (before === 0 ? now === 0 : before * now > 0) continue
    // Between two samples the sound is taken for a straight line.
    const found = before === now ? place : place - 1 + before / (before - now)
    if (best === undefined || Math.abs(found - middle) < Math.abs(best - middle)) best = found
  }
  return best === undefined || Math.abs(best - middle) > reach * rate
    ? undefined
    : start + best / rate
}

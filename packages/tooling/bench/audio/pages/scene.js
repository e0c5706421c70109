const query = new URLSearchParams(location.search)

/** Segments of the scene. */
export const count = Number(query.get('n') ?? 1000)
/** Seconds of sound. */
export const duration = Number(query.get('hours') ?? 10) * 3600
/** CSS pixels per second at the start. */
export const zoom = 20
export const pairsPerSecond = 100

const spacing = duration / count

/** The n-th segment; those after `count` lie in the gaps of the first ones. */
export const segmentAt = (at) => {
  const start = (at % count) * spacing + (at >= count ? 0.92 * spacing : 0)
  return { id: `s${at}`, start, end: start + spacing * (at >= count ? 0.06 : 0.9) }
}
export const segments = Array.from({ length: count }, (_, at) => segmentAt(at))
export const more = Array.from({ length: count }, (_, at) => segmentAt(count + at))

/** The segment whose end is dragged: the last that ends in the first 70 seconds. */
export const target = segments.findLast(({ end }) => end < 70).id

/** Peaks as pairs of signed bytes. */
export function makePeaks() {
  const length = duration * pairsPerSecond
  const pairs = new Int8Array(length * 2)
  for (let at = 0; at < length; at++) {
    const loud =
      Math.abs(Math.sin(at / 37) * Math.sin(at / 911)) * (0.4 + (0.6 * ((at * 7919) % 101)) / 101)
    pairs[at * 2] = -Math.round(loud * 100)
    pairs[at * 2 + 1] = Math.round(loud * 110)
  }
  return pairs
}

/** Resolves when what was asked for is on screen. */
export const drawn = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

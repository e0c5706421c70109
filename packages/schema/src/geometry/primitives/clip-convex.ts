import type { Point2 } from './point2.js'

/**
 * The part of a convex ring that lies inside another convex ring (Sutherland and Hodgman, 1974).
 * Both run clockwise as seen (y down).
 */
export function clipConvex(subject: readonly Point2[], clip: readonly Point2[]): Point2[] {
  let out: Point2[] = [...subject]
  for (let i = 0; i < clip.length && out.length > 0; i++) {
    const a = clip[i]!
    const b = clip[(i + 1) % clip.length]!
    const side = (p: Point2) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
    const next: Point2[] = []
    for (let j = 0; j < out.length; j++) {
      const from = out[j]!
      const to = out[(j + 1) % out.length]!
      const s = side(from)
      const t = side(to)
      if (s >= 0) next.push(from)
      if ((s > 0 && t < 0) || (s < 0 && t > 0)) {
        const share = s / (s - t)
        next.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
      }
    }
    out = next
  }
  return out
}

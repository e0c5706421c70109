import type { Point2 } from '@tagwright/schema'

/** A mapping of the plane as SVG states it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The mapping that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

/** Maps a point. */
export const mapPoint = ([a, b, c, d, e, f]: Matrix, [x, y]: Point2): Point2 => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** The turn in degrees and the scale of a mapping that keeps shapes; undefined for others. */
export function similarityOf([a, b, c, d]: Matrix):
  | { scale: number; rotation: number }
  | undefined {
  const scale = Math.hypot(a, b)
  const noise = 1e-9 * Math.max(1, scale)
  if (scale === 0 || Math.abs(a - d) > noise || Math.abs(b + c) > noise) return undefined
  return { scale, rotation: (Math.atan2(b, a) * 180) / Math.PI }
}

/** Reads a `transform` attribute (SVG 1.1, 7.6); undefined when it cannot be read. */
export function readTransform(text: string | undefined): Matrix | undefined {
  let matrix = identity
  const rest = (text ?? '').replace(
    /(\w+)\s*\(([^)]*)\)[\s,]*/g,
    (_, name: string, list: string) => {
      const v = list
        .trim()
        .split(/[\s,]+/)
        .filter((part) => part !== '')
        .map(Number)
      const one = v.every(Number.isFinite) ? readOne(name, v) : undefined
      if (!one) return '?'
      matrix = multiply(matrix, one)
      return ''
    },
  )
  return rest.trim() === '' ? matrix : undefined
}

function readOne(name: string, v: number[]): Matrix | undefined {
  const [p = 0, q, r = 0] = v
  if (name === 'matrix' && v.length === 6) return v as unknown as Matrix
  if (name === 'translate') return [1, 0, 0, 1, p, q ?? 0]
  if (name === 'scale') return [p, 0, 0, q ?? p, 0, 0]
  if (name === 'skewX') return [1, 0, Math.tan((p * Math.PI) / 180), 1, 0, 0]
  if (name === 'skewY') return [1, Math.tan((p * Math.PI) / 180), 0, 1, 0, 0]
  if (name !== 'rotate') return undefined
  const [cos, sin] = [Math.cos((p * Math.PI) / 180), Math.sin((p * Math.PI) / 180)]
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0]
  if (q === undefined) return turn
  return multiply(multiply([1, 0, 0, 1, q, r], turn), [1, 0, 0, 1, -q, -r])
}

/** How likely a colour is by one mixture of Gaussians. */
export interface ColorModel {
  /** Minus the logarithm of the likelihood of a colour, each channel in [0, 255]. */
  cost(r: number, g: number, b: number): number
}

const kinds = 5
const rounds = 8
/** Pixels looked at to find the mixture; more do not change it. */
const samples = 4000

/** Takes about as many as {@link samples} pixels that a test picks, evenly. */
function sample(pixels: Uint8ClampedArray, picked: (pixel: number) => boolean): Float64Array {
  const all: number[] = []
  for (let i = 0; i < pixels.length / 4; i++) if (picked(i)) all.push(i)
  const stride = Math.max(1, Math.floor(all.length / samples))
  const taken = all.filter((_, i) => i % stride === 0)
  const colors = new Float64Array(taken.length * 3)
  taken.forEach((pixel, i) => {
    for (let c = 0; c < 3; c++) colors[i * 3 + c] = pixels[pixel * 4 + c]!
  })
  return colors
}

const square = (a: Float64Array, i: number, b: readonly number[]) =>
  (a[i]! - b[0]!) ** 2 + (a[i + 1]! - b[1]!) ** 2 + (a[i + 2]! - b[2]!) ** 2

/** Centres that lie far apart: each next one is the colour farthest from all before. */
function firstCentres(colors: Float64Array): number[][] {
  const at = (i: number) => [colors[i]!, colors[i + 1]!, colors[i + 2]!]
  const centres = [at(0)]
  while (centres.length < kinds) {
    let farthest = 0
    let most = -1
    for (let i = 0; i < colors.length; i += 3) {
      let least = Number.POSITIVE_INFINITY
      for (const centre of centres) least = Math.min(least, square(colors, i, centre))
      if (least > most) {
        most = least
        farthest = i
      }
    }
    centres.push(at(farthest))
  }
  return centres
}

/** One Gaussian: weight, mean, and the inverse and determinant of its covariance. */
interface Gaussian {
  mean: readonly number[]
  inverse: readonly number[]
  factor: number
}

function gaussianOf(colors: Float64Array, members: readonly number[]): Gaussian | null {
  const count = members.length
  if (count === 0) return null
  const mean = [0, 0, 0]
  for (const i of members) for (let c = 0; c < 3; c++) mean[c]! += colors[i + c]! / count
  const m = [0, 0, 0, 0, 0, 0]
  for (const i of members) {
    const x = colors[i]! - mean[0]!
    const y = colors[i + 1]! - mean[1]!
    const z = colors[i + 2]! - mean[2]!
    m[0]! += (x * x) / count
    m[1]! += (x * y) / count
    m[2]! += (x * z) / count
    m[3]! += (y * y) / count
    m[4]! += (y * z) / count
    m[5]! += (z * z) / count
  }
  // A flat colour has no spread of its own; sensors have.
  const [a, b, c, d, e, f] = [m[0]! + 4, m[1]!, m[2]!, m[3]! + 4, m[4]!, m[5]! + 4]
  const determinant = a * (d * f - e * e) - b * (b * f - c * e) + c * (b * e - c * d)
  const inverse = [
    (d * f - e * e) / determinant,
    (c * e - b * f) / determinant,
    (b * e - c * d) / determinant,
    (a * f - c * c) / determinant,
    (b * c - a * e) / determinant,
    (a * d - b * b) / determinant,
  ]
  const weight = (count * 3) / colors.length
  return { mean, inverse, factor: weight / Math.sqrt(determinant) }
}

/** Learns five Gaussians from the pixels that a test picks (k-means, then one estimate each). */
export function learnColors(
  pixels: Uint8ClampedArray,
  picked: (pixel: number) => boolean,
): ColorModel | null {
  const colors = sample(pixels, picked)
  if (colors.length === 0) return null
  let centres = firstCentres(colors)
  let groups: number[][] = []
  for (let round = 0; round < rounds; round++) {
    groups = centres.map(() => [])
    for (let i = 0; i < colors.length; i += 3) {
      let nearest = 0
      let least = Number.POSITIVE_INFINITY
      for (let k = 0; k < kinds; k++) {
        const off = square(colors, i, centres[k]!)
        if (off >= least) continue
        least = off
        nearest = k
      }
      groups[nearest]!.push(i)
    }
    centres = groups.map((members, k) => {
      if (members.length === 0) return centres[k]!
      const sum = [0, 0, 0]
      for (const i of members) for (let c = 0; c < 3; c++) sum[c]! += colors[i + c]!
      return sum.map((value) => value / members.length)
    })
  }
  const gaussians = groups.flatMap((members) => gaussianOf(colors, members) ?? [])
  // Flat, since it is read for every pixel: mean, inverse, factor.
  const table = Float64Array.from(
    gaussians.flatMap(({ mean, inverse, factor }) => [...mean, ...inverse, factor]),
  )
  return {
    cost(r, g, b) {
      let likelihood = 0
      for (let k = 0; k < table.length; k += 10) {
        const x = r - table[k]!
        const y = g - table[k + 1]!
        const z = b - table[k + 2]!
        const spread =
          table[k + 3]! * x * x +
          table[k + 6]! * y * y +
          table[k + 8]! * z * z +
          2 * (table[k + 4]! * x * y + table[k + 5]! * x * z + table[k + 7]! * y * z)
        likelihood += table[k + 9]! * Math.exp(-0.5 * spread)
      }
      return -Math.log(Math.max(likelihood, 1e-30))
    },
  }
}

import { type LinearRgb, parseHex } from './contrast.js'

/** How a viewer sees colour: usual vision and the three kinds of dichromacy. */
export type ColorVision = 'usual' | 'deutan' | 'protan' | 'tritan'

// Machado, Oliveira and Fernandes (2009), severity 1.0, applied to linear RGB.
const machado: Record<Exclude<ColorVision, 'usual'>, readonly (readonly number[])[]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** A colour in CIE L*a*b* (D65). */
export type Lab = readonly [lightness: number, a: number, b: number]

const multiply = (rows: readonly (readonly number[])[], v: LinearRgb): LinearRgb => {
  const [x, y, z] = rows.map((row) => row[0]! * v[0] + row[1]! * v[1] + row[2]! * v[2])
  return [x!, y!, z!]
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

function toLab(rgb: LinearRgb): Lab {
  const xyz = multiply(
    [
      [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
    ],
    rgb,
  )
  const [fx, fy, fz] = xyz.map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116,
  )
  return [116 * fy! - 16, 500 * (fx! - fy!), 200 * (fy! - fz!)]
}

/** A hex colour as a viewer sees it, in L*a*b*. */
export function seenLab(color: string, vision: ColorVision): Lab {
  const rgb = parseHex(color)
  if (!rgb) throw new Error(`Not a hex colour: ${color}`)
  if (vision === 'usual') return toLab(rgb)
  const [red, green, blue] = multiply(machado[vision], rgb)
  return toLab([clamp(red), clamp(green), clamp(blue)])
}

const degrees = Math.PI / 180

/** The colour difference CIEDE2000 (Sharma, Wu and Dalal 2005), with all weights 1. */
export function deltaE2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)))
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)]
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)]
  const hue = (x: number, b: number): number => (Math.atan2(b, x) / degrees + 360) % 360
  const [h1, h2] = [c1 === 0 ? 0 : hue(x1, b1), c2 === 0 ? 0 : hue(x2, b2)]
  let dh = c1 * c2 === 0 ? 0 : h2 - h1
  if (dh > 180) dh -= 360
  else if (dh < -180) dh += 360
  const dL = l2 - l1
  const dC = c2 - c1
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * degrees)
  const l = (l1 + l2) / 2
  const c = (c1 + c2) / 2
  let h = h1 + h2
  if (c1 * c2 !== 0) {
    if (Math.abs(h1 - h2) > 180) h += h < 360 ? 360 : -360
    h /= 2
  }
  const t =
    1 -
    0.17 * Math.cos((h - 30) * degrees) +
    0.24 * Math.cos(2 * h * degrees) +
    0.32 * Math.cos((3 * h + 6) * degrees) -
    0.2 * Math.cos((4 * h - 63) * degrees)
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const sC = 1 + 0.045 * c
  const sH = 1 + 0.015 * c * t
  const turn = 30 * Math.exp(-(((h - 275) / 25) ** 2))
  const rT = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(2 * turn * degrees)
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH))
}

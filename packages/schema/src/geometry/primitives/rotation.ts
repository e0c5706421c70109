/** The same rotation in degrees, in (-180, 180]. */
export function normalizeRotation(degrees: number): number {
  if (degrees > -180 && degrees <= 180) return degrees
  const turned = degrees % 360
  if (turned > 180) return turned - 360
  return turned <= -180 ? turned + 360 : turned
}

/** The rotation at share `t` of the shorter way from `from` to `to`, in degrees. */
export function interpolateRotation(from: number, to: number, t: number): number {
  return normalizeRotation(from + normalizeRotation(to - from) * t)
}

/** Cosine and sine of an angle in degrees, exact at quarter turns. */
export function cosSin(degrees: number): [cos: number, sin: number] {
  const quarter = degrees / 90
  if (Number.isInteger(quarter)) {
    const turn = ((quarter % 4) + 4) % 4
    return [turn === 0 ? 1 : turn === 2 ? -1 : 0, turn === 1 ? 1 : turn === 3 ? -1 : 0]
  }
  const radians = (degrees * Math.PI) / 180
  return [Math.cos(radians), Math.sin(radians)]
}

/** Linear red, green and blue in [0, 1]. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

/** Parses `#rgb` or `#rrggbb` into linear light; undefined when it is neither. */
export function parseHex(color: string): LinearRgb | undefined {
  const match =
    /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(
      color.trim(),
    )
  if (!match) return undefined
  const [, r, g, b, rr, gg, bb] = match
  const values = r ? [r + r, g! + g!, b! + b!] : [rr!, gg!, bb!]
  const [red, green, blue] = values.map((value) => linear(Number.parseInt(value, 16) / 255))
  return [red!, green!, blue!]
}

/** Relative luminance (WCAG 2.2), in [0, 1]; that of mid grey for a colour that is not a hex one. */
export function luminance(color: string): number {
  const [red, green, blue] = parseHex(color) ?? [0.2, 0.2, 0.2]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two hex colours (WCAG 2.2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Black or white, whichever is read more easily on a colour; at least 4.58:1. */
export function textColorOn(color: string): '#000000' | '#ffffff' {
  return contrast(color, '#000000') >= contrast(color, '#ffffff') ? '#000000' : '#ffffff'
}

/** A number without the noise of binary fractions in its last digits (9 decimals are kept). */
export const tidy = (value: number): number => {
  const rounded = Math.round(value * 1e9) / 1e9
  return Number.isFinite(rounded) ? rounded + 0 : value
}

/** A number as text with 15 significant digits at most and without an exponent. */
export function decimal(value: number): string {
  const short = Number(value.toPrecision(15)) + 0
  const text = String(short)
  return text.includes('e') ? short.toFixed(20).replace(/\.?0+$/, '') : text
}

/** Reads a decimal number as it stands in a text; undefined when it is none. */
export function readDecimal(text: string): number | undefined {
  const trimmed = text.trim()
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : undefined
}

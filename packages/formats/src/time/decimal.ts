/** A number as a plain decimal, without an exponent: `1e-7` becomes `0.0000001`. */
export function toDecimal(value: number): string {
  const text = String(value === 0 ? 0 : value)
  const at = text.indexOf('e')
  if (at < 0) return text
  const exponent = Number(text.slice(at + 1))
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.slice(negative ? 1 : 0, at).split('.')
  const digits = whole + fraction
  const point = whole.length + exponent
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`
  return negative ? `-${plain}` : plain
}

/** A number as a plain decimal with at least so many digits after the point. */
export function padDecimal(value: number, places: number): string {
  const text = toDecimal(value)
  const point = text.indexOf('.')
  if (point < 0) return places > 0 ? `${text}.${'0'.repeat(places)}` : text
  return text.padEnd(point + 1 + places, '0')
}

const powers = Array.from({ length: 16 }, (_, i) => 10 ** i)
const placesOf = (text: string) => {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/**
 * The sum of two decimals, exact in decimal: 1.1 and 3.228 give the same number as reading "4.328",
 * so that a boundary told once as an end and once as a start is one boundary.
 */
export function addDecimals(a: number, b: number): number {
  const sum = a + b
  if (!Number.isFinite(sum) || (Number.isInteger(a) && Number.isInteger(b))) return sum
  return combine(toDecimal(a), toDecimal(b), 1) ?? sum
}

/** The difference of two decimals, exact in decimal. */
export function subtractDecimals(a: number, b: number): number {
  const difference = a - b
  if (!Number.isFinite(difference) || (Number.isInteger(a) && Number.isInteger(b)))
    return difference
  return combine(toDecimal(a), toDecimal(b), -1) ?? difference
}

/** Digits and a point as a whole number and its places; undefined for anything longer or other. */
function scaled(text: string): { whole: number; places: number } | undefined {
  const { length } = text
  if (length === 0 || length > 14) return undefined
  let whole = 0
  let point = -1
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) whole = whole * 10 + code - 48
    else if (code === 46 && point < 0 && length > 1) point = i
    else return undefined
  }
  return { whole, places: point < 0 ? 0 : length - point - 1 }
}

/** The sum of two decimals in writing, exact: the end of what starts and lasts as a file says. */
export function addDecimalTexts(a: string, b: string): number {
  const one = scaled(a)
  const two = scaled(b)
  if (one && two) {
    const places = Math.max(one.places, two.places)
    const total =
      one.whole * powers[places - one.places]! + two.whole * powers[places - two.places]!
    if (total < 2 ** 53) return total / powers[places]!
  }
  const plain = /^\d+(\.\d+)?$/
  if (plain.test(a) && plain.test(b)) {
    const sum = combine(a, b, 1)
    if (sum !== undefined) return sum
  }
  return addDecimals(readDecimal(a) ?? Number.NaN, readDecimal(b) ?? Number.NaN)
}

/** A length whose sum with `start` is read as `end`, as a decimal. */
export function lengthText(start: number, end: number, places = 0): string {
  const text = combineText(toDecimal(end), toDecimal(start), -1)
  const point = text.indexOf('.')
  if (point < 0) return places > 0 ? `${text}.${'0'.repeat(places)}` : text
  return text.padEnd(point + 1 + places, '0')
}

function combine(a: string, b: string, sign: 1 | -1): number | undefined {
  const places = Math.max(placesOf(a), placesOf(b))
  if (places < 16) {
    const scale = powers[places]!
    const total = Math.round(Number(a) * scale) + sign * Math.round(Number(b) * scale)
    // Below 2^48 the product is off by less than a tenth, so that rounding finds the whole number.
    // Whole numbers below 2^53 and powers of ten up to 10^22 are exact, and so is their quotient's rounding.
    if (Math.abs(Number(a)) * scale < 2 ** 48 && Math.abs(Number(b)) * scale < 2 ** 48) {
      return total / scale
    }
  }
  const text = combineText(a, b, sign)
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

function combineText(a: string, b: string, sign: 1 | -1): string {
  const places = Math.max(placesOf(a), placesOf(b))
  const whole = (text: string) => {
    const [front = '0', back = ''] = text.split('.')
    return BigInt(front + back.padEnd(places, '0'))
  }
  const total = whole(a) + BigInt(sign) * whole(b)
  if (places === 0) return String(total)
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0')
  const point = digits.length - places
  const fraction = digits.slice(point).replace(/0+$/, '')
  return `${total < 0n ? '-' : ''}${digits.slice(0, point)}${fraction ? `.${fraction}` : ''}`
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/

/**
 * Reads a decimal number, also one with a comma in place of the point; undefined for anything else,
 * such as `NaN`, `0x1` or an empty text.
 */
export function readDecimal(text: string): number | undefined {
  const short = scaled(text)
  // The quotient of a whole number below 2^53 and a power of ten is the nearest double.
  if (short) return short.whole / powers[short.places]!
  const value = decimal.test(text)
    ? Number(text)
    : /^[+-]?\d+,\d+$/.test(text)
      ? Number(text.replace(',', '.'))
      : Number.NaN
  return Number.isFinite(value) ? value + 0 : undefined
}

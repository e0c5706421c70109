/** The marks of a language's numbers. */
export interface NumberMarks {
  decimal: string
  /** Between groups of three; may be any space. */
  group: string
}

/** The marks that a language writes numbers with; those of English when the tag is no language. */
export function numberMarks(locale: string): NumberMarks {
  let parts: Intl.NumberFormatPart[]
  try {
    parts = new Intl.NumberFormat(locale).formatToParts(-1234567.5)
  } catch {
    return { decimal: '.', group: ',' }
  }
  const find = (type: string) => parts.find((part) => part.type === type)?.value
  return { decimal: find('decimal') ?? '.', group: find('group') ?? '' }
}

// Arabic-Indic, extended Arabic-Indic (Persian, Urdu), Devanagari, Bengali, full-width.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

const latin = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      const zero = zeros.find((start) => code >= start && code <= start + 9)
      return zero === undefined ? character : String(code - zero)
    })
    .join('')

/**
 * The number that a person wrote, by the habits of their language: the decimal comma or point,
 * groups of three, any common digits, any minus. A single mark that is not the language's decimal is
 * a group only before exactly three digits (`1,234` in English), else a decimal (`1,5`). Undefined
 * when it is no number.
 */
export function parseNumber(text: string, { decimal, group }: NumberMarks): number | undefined {
  const point = decimal === ',' ? ',' : '.'
  let plain = latin(text.trim())
    .replace(/[\u2212\u2013\ufe63\uff0d]/gu, '-')
    .replace(/[\u200e\u200f\u061c]/gu, '')
    .replaceAll('\u066b', point)
    .replace(/[\u066c\s'\u2019]/gu, '')
  const other = point === ',' ? '.' : ','
  const dots = plain.split(other).length - 1
  const grouped = group === other || group === '' || dots > 1
  if (grouped && /^[-+]?\d{1,3}([.,]\d{3})+([.,]\d*)?$/.test(plain)) {
    const whole = plain.lastIndexOf(point)
    const groups = plain.slice(0, whole === -1 ? undefined : whole)
    if (!groups.includes(point) || whole === -1) plain = plain.replaceAll(other, '')
  }
  plain = plain.replaceAll(',', '.')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

/** A number as its language writes it for editing: without groups, with all its digits. */
export function formatForEditing(value: number, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, {
      useGrouping: false,
      maximumSignificantDigits: 17,
    }).format(Number(value.toPrecision(15)))
  } catch {
    return String(value)
  }
}

import { type DatePrecision, isDateValue } from './date-value.js'

/** A date or time as a language writes it; as it is when it is none. */
export function sayDate(text: string, precision: DatePrecision, locale: string): string {
  if (!isDateValue(text, precision)) return text
  const instant = new Date(
    `${precision === 'time' ? `2000-01-01T${text}` : text}Z`.replace(
      /^(\d{4}-\d{2}-\d{2})Z$/,
      '$1T00:00Z',
    ),
  )
  try {
    return new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      ...(precision !== 'time' && { dateStyle: 'long' }),
      ...(precision !== 'date' && { timeStyle: 'short' }),
    }).format(instant)
  } catch {
    return text
  }
}

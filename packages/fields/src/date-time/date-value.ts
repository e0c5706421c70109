import type { DateTimeWidget } from '@tagwright/schema'

/** What a widget asks for. */
export type DatePrecision = NonNullable<DateTimeWidget['precision']>

const date = /^(\d{4})-(\d{2})-(\d{2})$/
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

/** Whether a day is in the calendar: 2026-02-30 is not. */
function isDay(text: string): boolean {
  const [, year, month, day] = date.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  if (month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}

/** Whether a text is a date, a time or both, as ISO 8601 writes them without a zone. */
export function isDateValue(text: string, precision: DatePrecision): boolean {
  if (precision === 'date') return isDay(text)
  if (precision === 'time') return time.test(text)
  const [day = '', clock = '', ...rest] = text.split('T')
  return rest.length === 0 && isDay(day) && time.test(clock)
}

/** A value with its seconds, so that two compare as texts. */
export function comparable(text: string): string {
  return /:\d{2}$/.test(text) && !/:\d{2}:\d{2}$/.test(text) ? `${text}:00` : text
}

/** How a time is written out. */
export interface TimeFormat {
  /** Digits after the decimal point. @default 1 */
  decimals?: 0 | 1 | 2 | 3 | 4 | 6
  /** Write hours even when there are none. @default false */
  hours?: boolean
}

/**
 * Writes seconds as `m:ss.d` or `h:mm:ss.d` (minutes on two digits when hours are there); a time
 * that is not finite becomes `–:––`. Always left to right, in any language.
 */
export function formatTime(seconds: number, format: TimeFormat = {}): string {
  const { decimals = 1, hours = false } = format
  if (!Number.isFinite(seconds)) return '–:––'
  const scale = 10 ** decimals
  const total = Math.round(Math.abs(seconds) * scale)
  const whole = Math.floor(total / scale)
  const h = Math.floor(whole / 3600)
  const m = Math.floor(whole / 60) % 60
  const two = (value: number) => String(value).padStart(2, '0')
  const head = hours || h > 0 ? `${h}:${two(m)}:` : `${two(m)}:`
  const fraction = decimals === 0 ? '' : `.${String(total % scale).padStart(decimals, '0')}`
  return `${seconds < 0 && total > 0 ? '-' : ''}${head}${two(whole % 60)}${fraction}`
}

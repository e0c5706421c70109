/** Whole milliseconds nearest to a time in seconds; halves go up, so that equal edges stay equal. */
export function toMilliseconds(seconds: number): number {
  // Six decimals first: 1.0005 s is stored a hair below, and is meant as 1.0005.
  return Math.round(Math.round(seconds * 1e6) / 1e3)
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** Milliseconds as `hh:mm:ss` and three decimals behind a separator; hours grow as they must. */
export function formatTimecode(milliseconds: number, separator: '.' | ','): string {
  const ms = milliseconds % 1000
  const seconds = (milliseconds - ms) / 1000
  const s = seconds % 60
  const minutes = (seconds - s) / 60
  const m = minutes % 60
  const fraction = ms < 10 ? `00${ms}` : ms < 100 ? `0${ms}` : String(ms)
  return `${two((minutes - m) / 60)}:${two(m)}:${two(s)}${separator}${fraction}`
}

/** The edges of a span in whole milliseconds; one that would lose its length keeps one. */
export function millisecondEdges(start: number, end: number): { start: number; end: number } {
  const from = toMilliseconds(start)
  return { start: from, end: Math.max(toMilliseconds(end), from + 1) }
}

/** Whether a time in seconds is not a whole number of milliseconds. */
export function isFinerThanMilliseconds(seconds: number): boolean {
  return toMilliseconds(seconds) / 1000 !== seconds
}

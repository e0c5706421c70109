import { decimal, readDecimal } from '../convert/decimals.js'

/** What a media fragment (W3C Media Fragments 1.0) says. */
export interface MediaFragment {
  box?: { x: number; y: number; width: number; height: number; percent: boolean }
  /** Seconds; without an end it goes on to the end of the medium. */
  time?: { start: number; end?: number }
}

/** Reads `xywh=` and `t=`; undefined when there is neither, a reason when one cannot be read. */
export function readFragment(text: string): MediaFragment | { reason: string } | undefined {
  const fragment: MediaFragment = {}
  for (const part of text.replace(/^#/, '').split('&')) {
    const [name, ...rest] = part.split('=')
    const value = decodePart(rest.join('='))
    if (name === 'xywh') {
      const match = /^(?:(pixel|percent):)?(.*)$/i.exec(value)
      const numbers = (match?.[2] ?? '').split(',').map((number) => readDecimal(number))
      if (numbers.length !== 4 || numbers.some((number) => number === undefined)) {
        return { reason: `"${part}" is not xywh= with four numbers` }
      }
      const [x, y, width, height] = numbers as [number, number, number, number]
      const percent = match?.[1]?.toLowerCase() === 'percent'
      fragment.box = { x, y, width, height, percent }
    } else if (name === 't') {
      const [from = '', to] = value.replace(/^npt:/i, '').split(',')
      const start = from === '' ? 0 : readTime(from)
      const end = to === undefined || to === '' ? undefined : readTime(to)
      const isWrong = start === undefined || (to !== undefined && to !== '' && end === undefined)
      if (isWrong) return { reason: `"${part}" is not t= with seconds or hours:minutes:seconds` }
      fragment.time = { start, ...(end !== undefined && { end }) }
    }
  }
  return fragment.box || fragment.time ? fragment : undefined
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readTime(text: string): number | undefined {
  const parts = text.replace(/s$/, '').split(':')
  if (parts.length > 3) return undefined
  let seconds = 0
  for (const part of parts) {
    const number = readDecimal(part)
    if (number === undefined || number < 0) return undefined
    seconds = seconds * 60 + number
  }
  return seconds
}

/** Writes a box in pixels. */
export const writeBox = (box: { x: number; y: number; width: number; height: number }): string =>
  `xywh=pixel:${[box.x, box.y, box.width, box.height].map(decimal).join(',')}`

/** Writes a stretch of time in seconds. */
export const writeTime = (start: number, end: number): string =>
  `t=${decimal(start)},${decimal(end)}`

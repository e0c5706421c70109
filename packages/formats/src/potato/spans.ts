import { codePointLength, sliceCodePoints, toCodePointIndex } from '@tagwright/schema'
import { isRecord } from '../convert/numbers.js'

/** A span as Potato tells it, whatever the shape. */
export interface PotatoSpan {
  schema: string
  label: string
  start: number
  end: number
  quote: string | undefined
  rest: Record<string, unknown>
}

/** The spans of an instance: by scheme, as a list, or as a log of pairs. */
export function readSpans(raw: unknown, bad: (path: string) => void): PotatoSpan[] {
  const spans: PotatoSpan[] = []
  const add = (value: unknown, schema: string, path: string) => {
    const span = isRecord(value) ? readSpan(value, schema) : undefined
    if (span) spans.push(span)
    else bad(path)
  }
  if (isRecord(raw)) {
    for (const [schema, list] of Object.entries(raw)) {
      if (!Array.isArray(list)) continue
      for (const [i, value] of list.entries()) add(value, schema, `${schema}[${i}]`)
    }
  } else if (Array.isArray(raw)) {
    for (const [i, value] of raw.entries()) {
      const one = Array.isArray(value) ? value[0] : value
      const isGone = Array.isArray(value) && (value[1] === null || value[1] === false)
      if (!isGone) add(one, 'spans', `[${i}]`)
    }
  }
  return spans
}

function readSpan(raw: Record<string, unknown>, scheme: string): PotatoSpan | undefined {
  const { start, end, schema, annotation, label, name, span, text, ...rest } = raw
  const said = annotation ?? label ?? name
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined
  if ((start as number) < 0 || (end as number) <= (start as number)) return undefined
  const quote = [span, text].find((one) => typeof one === 'string')
  return {
    schema: typeof schema === 'string' && schema !== '' ? schema : scheme,
    label: typeof said === 'string' && said !== '' ? said : 'unlabelled',
    start: start as number,
    end: end as number,
    quote: quote as string | undefined,
    rest,
  }
}

/**
 * Where a span lies in code points. Potato's pages count UTF-16 units, its server code points: the
 * count by which the quoted text stands there is taken.
 */
export function placeSpan(
  { start, end, quote }: PotatoSpan,
  text: string | undefined,
): { start: number; end: number; quote: string; isFound: boolean } {
  if (text === undefined) return { start, end, quote: quote ?? '', isFound: true }
  const byPoints = sliceCodePoints(text, start, end)
  const isInside = end <= codePointLength(text)
  if ((quote === undefined || byPoints === quote) && isInside)
    return { start, end, quote: byPoints, isFound: true }
  const byUnits = text.slice(start, end)
  if (byUnits === quote) {
    const from = toCodePointIndex(text, start)
    return { start: from, end: toCodePointIndex(text, end), quote: byUnits, isFound: true }
  }
  return { start, end, quote: quote ?? byPoints, isFound: false }
}

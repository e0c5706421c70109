import type { DocumentState } from '@tagwright/core'
import type { Issue, Task, TextSpansWidget } from '@tagwright/schema'
import { textOffsets } from '../reading/text-offsets.js'
import { overlap, spansOf } from './span-list.js'
import { spanText } from './span-text.js'
import { textSpansIssues as issues } from './text-spans.issues.js'

const short = (quote: string) => (quote.length > 60 ? `${quote.slice(0, 60)}…` : quote)

/** What is wrong with the spans of a widget: outside of the text, changed since, overlapping. */
export function checkTextSpans(
  widget: TextSpansWidget,
  task: Task,
  document: DocumentState,
): Issue[] {
  const { text } = spanText(widget, task, document.responses)
  if (text === undefined) return [issues.noText(widget.id)]
  const spans = spansOf(document.annotations, widget.id)
  const { length, toUnit } = textOffsets(text)
  const found: Issue[] = []
  let furthest = spans[0]
  for (const span of spans) {
    const { geometry } = span
    const quote = short(String(geometry.quote))
    if (geometry.end > length || geometry.start >= geometry.end) {
      found.push(issues.outside(widget.id, quote))
    } else if (text.slice(toUnit(geometry.start), toUnit(geometry.end)) !== geometry.quote)
      found.push(issues.changed(widget.id, quote))
    if (furthest && furthest !== span) {
      const clash = widget.overlap === 'forbid' && overlap(geometry, furthest.geometry)
      if (clash) found.push(issues.overlap(widget.id, short(furthest.geometry.quote), quote))
      if (geometry.end > furthest.geometry.end) furthest = span
    }
  }
  return found
}

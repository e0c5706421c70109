import type { Issue, Tier, Widget } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from '../store/document-state.js'

/** Finds segments that overlap in tiers that forbid it. */
export function checkOverlaps(widget: Widget, document: DocumentState): Issue[] {
  const tiers: unknown = 'tiers' in widget ? widget.tiers : undefined
  if (!Array.isArray(tiers)) return []
  return (tiers as Tier[]).flatMap((tier) => {
    if ((tier.overlap ?? 'allow') === 'allow' || tier.kind === 'point') return []
    return overlapsIn(widget.id, tier.id, document)
  })
}

function overlapsIn(widget: string, tier: string, document: DocumentState): Issue[] {
  const spans: { id: string; start: number; end: number }[] = []
  for (const id of document.annotations.ofWidget(widget)) {
    const { geometry, review, tier: own } = document.annotations.get(id)!
    if (own !== tier || geometry?.type !== 'span' || review?.verdict === 'rejected') continue
    const { start, end } = geometry as { start: number; end: number }
    spans.push({ id, start, end })
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end)
  const issues: Issue[] = []
  let last = spans[0]
  for (const span of spans.slice(1)) {
    if (last && span.start < last.end - 1e-6) issues.push(coreIssues.overlap(span.id, last.id))
    if (!last || span.end > last.end) last = span
  }
  return issues
}

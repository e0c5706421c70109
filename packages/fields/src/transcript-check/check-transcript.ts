import type { Issue, TranscriptCheckValue, TranscriptCheckWidget } from '@tagwright/schema'
import { checkText } from '../text/check-text.js'
import { transcriptCheckIssues as issues } from './transcript-check.issues.js'

/** The verdict that a response's value holds; null when it holds something else. */
export function readVerdict(value: unknown): TranscriptCheckValue | null {
  if (typeof value !== 'object' || value === null) return null
  const { verdict, text } = value as Record<string, unknown>
  const known = verdict === 'accepted' || verdict === 'corrected'
  return known && typeof text === 'string' ? (value as TranscriptCheckValue) : null
}

/** What is wrong with a verdict on a transcript by its widget's rules. */
export function checkTranscript(value: unknown, widget: TranscriptCheckWidget): Issue[] {
  const read = readVerdict(value)
  if (!read) return [issues.notCheck(widget.id)]
  const { verdict, text } = read
  const same = text === widget.transcript
  if (verdict === 'accepted') return same ? [] : [issues.differs(widget.id)]
  if (text.trim() === '') return [issues.empty(widget.id)]
  return [...(same ? [issues.unchanged(widget.id)] : []), ...checkText(text, widget)]
}

import type { Widget } from '@tagwright/schema'

const types: ReadonlySet<string> = new Set([
  ...['image', 'transcription', 'video', 'player', 'text-spans'],
  ...['caption', 'statements', 'question-answer', 'transcript-check'],
])

/** Whether a widget shows its medium itself; other widgets' media stand before or beside them. */
export function showsMedium({ type }: Widget): boolean {
  return types.has(type)
}

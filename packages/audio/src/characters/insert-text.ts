import type { Timeline } from '../timeline/timeline.js'
import type { TextCaret } from '../transcript/writing-help.js'

/** A text with something in the place of its selection, and the caret after it. */
export function insertInto(
  text: string,
  start: number,
  end: number,
  inserted: string,
): { text: string; caret: number } {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  const written = text.slice(0, from) + inserted
  return { text: written + text.slice(to), caret: written.length }
}

/** Where writing goes: the text that has the caret, else where it was last, else the end of the selected one. */
export function caretOf(timeline: Timeline): TextCaret | null {
  const active = timeline.activeText.get()
  if (active) {
    const { selectionStart: start, selectionEnd: end } = active.element
    return { id: active.id, start, end }
  }
  const id = timeline.selected()
  if (id === null) return null
  const last = timeline.help.caret.get()
  if (last?.id === id) return last
  const end = timeline.store.getState().document.annotations.get(id)?.text?.length ?? 0
  return { id, start: end, end }
}

/**
 * Writes at the caret of the segment's text.
 * @returns where the caret is now; null when nothing could be written
 */
export function insertAtCaret(timeline: Timeline, inserted: string): TextCaret | null {
  const caret = caretOf(timeline)
  if (!caret || !timeline.edits.canEdit(caret.id)) return null
  const { annotations } = timeline.store.getState().document
  const now = annotations.get(caret.id)?.text ?? ''
  const { text, caret: at } = insertInto(now, caret.start, caret.end, inserted)
  if (!timeline.edits.setText(caret.id, text)) return null
  const after = { id: caret.id, start: at, end: at }
  timeline.help.caret.set(after)
  return after
}

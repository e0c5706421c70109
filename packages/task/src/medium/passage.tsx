import type { TaskMedium } from '@tagwright/schema'
import { useMemo } from 'react'

/** UTF-16 units of a part of a long passage; the browser lays out only the parts in sight. */
const partLength = 20_000

/** A text to read: scrolls, takes focus, and stays quick when it is a book. */
export function Passage({ medium }: { medium: TaskMedium }) {
  const parts = useMemo(() => splitPassage(medium.text ?? '', partLength), [medium.text])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a passage that scrolls must take focus.
    <article className="tagwright-task-passage" lang={medium.language} dir="auto" tabIndex={0}>
      {parts.length < 2
        ? parts
        : parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are told apart by their place alone.
            <div key={index} className="tagwright-task-passage-part" dir="auto">
              {part}
            </div>
          ))}
    </article>
  )
}

/**
 * A text in parts of about `length` UTF-16 units that are blocks of their own: each ends at a line's
 * end (which the block replaces), else at a space, else never within a surrogate pair.
 */
export function splitPassage(text: string, length: number): string[] {
  const parts: string[] = []
  let from = 0
  while (text.length - from > length * 1.5) {
    const wanted = from + length
    // Looked for near the end alone: a search to the text's beginning for each part would never end.
    const half = from + Math.floor(length / 2)
    const near = text.slice(half, wanted)
    const line = near.lastIndexOf('\n')
    if (line > 0) {
      parts.push(text.slice(from, half + line))
      from = half + line + 1
      continue
    }
    const space = near.lastIndexOf(' ')
    const isPair = /[\uD800-\uDBFF]/.test(text[wanted - 1] ?? '')
    const end = space > 0 ? half + space + 1 : isPair ? wanted + 1 : wanted
    parts.push(text.slice(from, end))
    from = end
  }
  parts.push(text.slice(from))
  return parts
}

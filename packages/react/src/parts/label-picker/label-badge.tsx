import type { JSX } from 'react'

/** The key of a label as a badge; nothing when it has none. */
export function LabelBadge({ text }: { text: string | null }): JSX.Element | null {
  return text === null ? null : <kbd className="tagwright-chord">{text}</kbd>
}

import type { JSX } from 'react'

/** The key of a label as a badge, nothing when it has none; said by `aria-keyshortcuts`. */
export function LabelBadge({ text }: { text: string | null }): JSX.Element | null {
  if (text === null) return null
  return (
    <span className="tagwright-chord" aria-hidden="true">
      {text}
    </span>
  )
}

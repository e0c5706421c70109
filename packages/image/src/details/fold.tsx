import { type JSX, type ReactNode, useState } from 'react'

/** Props of {@link Fold}. */
export interface FoldProps {
  title: string
  /** Open from the beginning. @default false */
  open?: boolean
  /** What is inside; asked for when it is opened first. */
  children: () => ReactNode
}

/** What can be unfolded: nothing inside is made, nor kept up with the selection, before that. */
export function Fold({ title, open = false, children }: FoldProps): JSX.Element {
  const [shown, setShown] = useState(open)
  return (
    <details
      className="tagwright-image-notes"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setShown(true)
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed, by keys too. */}
      <summary onClick={() => setShown(true)}>{title}</summary>
      {(shown || open) && children()}
    </details>
  )
}

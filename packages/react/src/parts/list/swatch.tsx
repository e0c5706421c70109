import type { JSX } from 'react'

/** Props of {@link Swatch}. */
export interface SwatchProps {
  /** A CSS colour; neutral without. */
  color?: string | undefined
  /** Its outline is dashed, as the label's strokes are. @default false */
  dashed?: boolean | undefined
}

/** A label's colour as a dot; always beside its name. */
export function Swatch({ color, dashed }: SwatchProps): JSX.Element {
  return (
    <span
      // A colour that a server writes as an attribute is refused by strict policies, and stays away.
      ref={(element) => element?.style.setProperty('background-color', color ?? '')}
      className="tagwright-swatch"
      aria-hidden="true"
      data-dashed={dashed || undefined}
    />
  )
}

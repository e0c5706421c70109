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
      className="tagwright-swatch"
      aria-hidden="true"
      data-dashed={dashed || undefined}
      style={color ? { backgroundColor: color } : undefined}
    />
  )
}

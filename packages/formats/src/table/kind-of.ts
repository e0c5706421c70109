import type { Annotation } from '@tagwright/schema'

/** The kind of table that an annotation goes to. */
export const kindOf = ({ geometry }: Annotation): 'segments' | 'boxes' | undefined =>
  geometry?.type === 'box'
    ? 'boxes'
    : geometry?.type === 'span' || geometry?.type === 'instant'
      ? 'segments'
      : undefined

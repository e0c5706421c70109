import { useMemo } from 'react'
import type { Surface } from '../canvas/surface.js'
import type { StyleOf } from '../paint/label-styles.js'
import { useChoice } from '../settings/use-choice.js'
import { useLater } from '../settings/use-later.js'
import { defaultViewChoice } from '../settings/view-choice.js'

/** The styles of the labels as the annotator wants them: opacity of fills, a colour for each. */
export function useAdjustedStyles(surface: Surface, base: StyleOf): StyleOf {
  const fill = useChoice(surface, (choice) => choice.fill)
  const colors = useChoice(surface, (choice) => choice.colors)
  const isPlain = fill === defaultViewChoice.fill && colors === defaultViewChoice.colors
  const adjusted = useLater(!isPlain)
  return useMemo(
    () => (adjusted ? adjusted.adjustStyles(base, { fill, colors }) : base),
    [adjusted, base, fill, colors],
  )
}

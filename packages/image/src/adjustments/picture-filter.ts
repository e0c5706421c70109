import type { ViewChoice } from '../settings/view-choice.js'

/** What {@link filterOf} reads of the annotator's choice. */
export type ToneChoice = Pick<ViewChoice, 'brightness' | 'contrast' | 'saturation' | 'invert'>

/**
 * The CSS filter of a choice: the browser joins the steps in one pass over the pixels in sight, and
 * nothing is decoded or copied. `gamma` is the id of an SVG filter, which CSS has no word for.
 */
export function filterOf(choice: ToneChoice, gamma: string | null): string {
  const { brightness, contrast, saturation, invert } = choice
  const steps = [
    gamma !== null && `url(#${gamma})`,
    brightness !== 1 && `brightness(${brightness})`,
    contrast !== 1 && `contrast(${contrast})`,
    saturation !== 1 && `saturate(${saturation})`,
    invert && 'invert(1)',
  ]
  return steps.filter(Boolean).join(' ')
}

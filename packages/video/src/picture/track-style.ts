import { luminance, parseHex, type ResolvedLabel } from '@tagwright/react'
import type { Annotation } from '@tagwright/schema'

/** How one object looks on the picture and the timeline. */
export interface TrackStyle {
  /** A CSS hex colour. */
  readonly color: string
  /** What keeps the outline visible on any picture. */
  readonly halo: string
  readonly name: string
  readonly text: string
  readonly dash: readonly number[]
}

/** A name with the number that tells it from others of its label. */
export const numbered = (name: string, number: number | undefined): string =>
  number === undefined ? name : `${name} ${number}`

/** Colour of what has no label, or one that the task lacks. */
const unknown = '#9aa0a6'

/** Finds the styles of a widget's annotations by their first label. */
export function trackStyles(
  labels: ReadonlyMap<string, ResolvedLabel>,
): (annotation: Annotation) => TrackStyle {
  const cache = new Map<string, TrackStyle>()
  return ({ labels: ids, origin, review }) => {
    const id = ids?.[0] ?? ''
    const suggested = origin?.kind === 'model' && !origin.edited && !review
    const key = `${suggested} ${id}`
    let style = cache.get(key)
    if (!style) {
      const label = labels.get(id)
      const color = label && parseHex(label.color) ? label.color : unknown
      style = {
        color,
        halo: luminance(color) > 0.3 ? 'rgba(0, 0, 0, 0.6)' : 'rgba(255, 255, 255, 0.7)',
        name: label?.name ?? id,
        text: label?.textColor ?? '#000000',
        dash: suggested ? [6, 4] : (label?.dash ?? []),
      }
      cache.set(key, style)
    }
    return style
  }
}

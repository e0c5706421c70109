import { labelPalette } from '@tagwright/react'
import { type AnnotationStyle, createStyle, withAlpha } from '../paint/annotation-style.js'
import type { StyleOf } from '../paint/label-styles.js'
import type { ViewChoice } from '../settings/view-choice.js'

/** A palette colour that an id keeps for good (FNV-1a). */
export function colorOfId(id: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return labelPalette[(hash >>> 0) % labelPalette.length]!
}

/** Styles with the annotator's opacity of fills and, if wanted, a colour for every annotation. */
export function adjustStyles(
  base: StyleOf,
  { fill, colors }: Pick<ViewChoice, 'fill' | 'colors'>,
): StyleOf {
  const made = new Map<AnnotationStyle, Map<string, AnnotationStyle>>()
  return (annotation) => {
    const plain = base(annotation)
    const color = colors === 'annotation' ? colorOfId(annotation.id) : plain.stroke
    let byColor = made.get(plain)
    if (!byColor) {
      byColor = new Map()
      made.set(plain, byColor)
    }
    let style = byColor.get(color)
    if (!style) {
      style = {
        ...createStyle(color, plain.name, plain.dash),
        fill: withAlpha(color, fill),
        fillHovered: withAlpha(color, Math.min(1, fill + 0.08)),
        fillSelected: withAlpha(color, fill * 0.7),
      }
      byColor.set(color, style)
    }
    return style
  }
}

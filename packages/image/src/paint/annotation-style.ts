import { luminance, parseHex, textColorOn } from '@tagwright/react'

/** How one annotation looks on the picture. */
export interface AnnotationStyle {
  /** Outline, a CSS colour. */
  stroke: string
  /** Fill of an idle, a hovered and a selected one, with alpha. */
  fill: string
  fillHovered: string
  fillSelected: string
  /** What keeps the outline visible on any photo. */
  halo: string
  /** Screen pixels; undefined draws a whole line. */
  dash?: readonly number[]
  /** Keypoints that lines are drawn between, by their names. */
  edges?: readonly (readonly [from: string, to: string])[]
  /** The name shown in a tag. */
  name: string
  /** Colours of the name tag. */
  tagColor: string
  tagText: string
}

/** Widths in screen pixels. */
export const strokeWidths = { line: 1.5, halo: 2.5, selected: 2, selectedHalo: 3.5 } as const

/** Dash of predictions that nobody has accepted yet, screen pixels. */
export const predictionDash: readonly number[] = [6, 4]

/** A hex colour with an alpha in [0, 1]. */
export function withAlpha(color: string, alpha: number): string {
  const [, r = '8', g = '8', b = '8'] = /^#(.)(.)(.)$/.exec(color) ?? []
  const long = color.length === 7 ? color : `#${r}${r}${g}${g}${b}${b}`
  return (
    long +
    Math.round(alpha * 255)
      .toString(16)
      .padStart(2, '0')
  )
}

/** Makes an annotation's style from its label's hex colour. */
export function createStyle(
  color: string,
  name: string,
  dash?: readonly number[],
): AnnotationStyle {
  const stroke = parseHex(color) ? color.trim() : '#888888'
  return {
    stroke,
    fill: withAlpha(stroke, 0.12),
    fillHovered: withAlpha(stroke, 0.2),
    fillSelected: withAlpha(stroke, 0.08),
    halo: luminance(stroke) > 0.3 ? 'rgba(0, 0, 0, 0.6)' : 'rgba(255, 255, 255, 0.7)',
    name,
    tagColor: stroke,
    tagText: textColorOn(stroke),
    ...(dash && { dash }),
  }
}

import type { Annotation, Label } from '@tagwright/schema'
import { type AnnotationStyle, createStyle, predictionDash } from './annotation-style.js'

/** A label as the painter needs it: resolved colours and a name in the annotator's language. */
export interface PaintLabel {
  id: string
  name: string
  /** A CSS hex colour. */
  color: string
  /** Dash pattern that tells the label apart without colour, screen pixels. */
  dash?: readonly number[]
  definition?: Pick<Label, 'skeleton'>
}

/** Finds an annotation's style; the same object for the same look. */
export type StyleOf = (annotation: Annotation) => AnnotationStyle

/** True for a model's annotation that nobody has judged or changed yet. */
export function isSuggestion({ origin, review }: Annotation): boolean {
  return origin?.kind === 'model' && !origin.edited && !review
}

/** Colour of what has no label, or one that the task lacks. */
const unknown = '#9aa0a6'

/** Makes the styles of a widget's labels; unknown labels are grey and show their id. */
export function createStyles(labels: readonly PaintLabel[], unlabelled: string): StyleOf {
  const known = new Map(labels.map((label) => [label.id, label]))
  const whole = new Map<string, AnnotationStyle>()
  const suggested = new Map<string, AnnotationStyle>()
  const make = (id: string, suggestion: boolean): AnnotationStyle => {
    const label = known.get(id)
    const name = label?.name ?? (id === '' ? unlabelled : id)
    const dash = suggestion ? predictionDash : label?.dash
    const edges = label?.definition?.skeleton?.edges
    return { ...createStyle(label?.color ?? unknown, name, dash), ...(edges && { edges }) }
  }
  return (annotation) => {
    const id = annotation.labels?.[0] ?? ''
    const suggestion = isSuggestion(annotation)
    const cache = suggestion ? suggested : whole
    let style = cache.get(id)
    if (!style) {
      style = make(id, suggestion)
      cache.set(id, style)
    }
    return style
  }
}

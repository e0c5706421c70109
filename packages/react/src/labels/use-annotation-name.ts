import type { Annotation } from '@tagwright/schema'
import { useMemo } from 'react'
import { reactMessages } from '../messages/react-messages.js'
import { useMessages } from '../messages/use-messages.js'
import { describeGeometry } from './describe-geometry.js'
import type { ResolvedLabel } from './resolve-labels.js'
import { useLabelIndex } from './use-label-index.js'

/** An annotation in words. */
export interface AnnotationName {
  /** Its labels' names, or that it has none. */
  readonly label: string
  /** Its shape and place: `box, 120 by 80, at 400, 210`. */
  readonly shape: string
  /** All of it: `Cat, box, 120 by 80, at 400, 210`. */
  readonly full: string
  /** Its first label, for the colour; undefined when it has none, or one that the task lacks. */
  readonly first: ResolvedLabel | undefined
}

/** Names annotations for lists, announcements and screen readers. */
export function useAnnotationName(): (annotation: Annotation) => AnnotationName {
  const messages = useMessages(reactMessages)
  const labels = useLabelIndex()
  return useMemo(() => {
    // An annotation that did not change is the same object, and so is its name.
    const known = new WeakMap<Annotation, AnnotationName>()
    return (annotation) => {
      let name = known.get(annotation)
      if (!name) {
        const ids = annotation.labels ?? []
        const names = ids.map((id) => labels.get(id)?.name ?? id)
        const label = names.join(', ') || messages.t('react.annotation.no-label')
        const shape = describeGeometry(annotation.geometry, messages)
        const first = ids[0] === undefined ? undefined : labels.get(ids[0])
        name = { label, shape, full: `${label}, ${shape}`, first }
        known.set(annotation, name)
      }
      return name
    }
  }, [messages, labels])
}

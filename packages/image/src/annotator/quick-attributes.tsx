import { AnnotationAttributes, useAnnotation, useSelection } from '@tagwright/react'
import type { JSX } from 'react'
import type { Surface } from '../canvas/surface.js'

/** On a phone, what is asked of the one selected annotation, in reach without opening the sheet. */
export function QuickAttributes({ surface }: { surface: Surface }): JSX.Element | null {
  const selection = useSelection()
  const id = selection.length === 1 ? selection[0] : undefined
  const annotation = useAnnotation(id)
  if (!id || annotation?.widget !== surface.widget.id) return null
  return (
    <div className="tagwright-image-quick">
      <AnnotationAttributes key={id} annotation={id} />
    </div>
  )
}

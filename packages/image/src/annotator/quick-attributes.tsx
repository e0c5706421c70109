import {
  AnnotationAttributes,
  Button,
  useAnnotation,
  useMessages,
  useSelection,
} from '@tagwright/react'
import type { JSX } from 'react'
import type { Surface } from '../canvas/surface.js'
import { imageMessages } from '../messages/image-messages.js'

/**
 * On a phone, what is asked of the one selected annotation, in reach without opening the sheet. Its
 * button lets go of the annotation, so that the label picked next is the next one's.
 */
export function QuickAttributes({ surface }: { surface: Surface }): JSX.Element | null {
  const { t } = useMessages(imageMessages)
  const selection = useSelection()
  const id = selection.length === 1 ? selection[0] : undefined
  const annotation = useAnnotation(id)
  if (!id || annotation?.widget !== surface.widget.id) return null
  return (
    <div className="tagwright-image-quick">
      <AnnotationAttributes key={id} annotation={id} />
      <Button onClick={() => surface.store.setSession({ selection: [] })}>
        {t('image.panel.close')}
      </Button>
    </div>
  )
}

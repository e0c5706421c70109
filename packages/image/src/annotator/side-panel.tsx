import { LabelPicker, Spinner, useMessages } from '@tagwright/react'
import { type JSX, memo } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useShownOrder } from '../canvas/use-surface.js'
import { selectionBounds } from '../commands/view-commands.js'
import { imageMessages } from '../messages/image-messages.js'
import { useLater } from '../settings/use-later.js'
import { fitBounds, reveal } from '../viewport/viewport.js'

/** Props of {@link SidePanel}. */
export interface SidePanelProps {
  surface: Surface
  /** There are labels to pick from. */
  hasLabels: boolean
}

/** Labels, the list of annotations (the canvas's twin for keys and screen readers), the selection. */
export const SidePanel = memo(function SidePanel({
  surface,
  hasLabels,
}: SidePanelProps): JSX.Element {
  const { t } = useMessages(imageMessages)
  const { id } = surface.widget
  const later = useLater(true)
  const order = useShownOrder(surface)
  const count = order.length
  const open = () => {
    const bounds = selectionBounds(surface)
    if (!bounds) return
    surface.viewport.set((view) => {
      const seen = reveal(view, bounds)
      const small = bounds.width * view.scale < 40 && bounds.height * view.scale < 40
      return small ? fitBounds(view, bounds, { padding: view.width / 4, maxScale: 8 }) : seen
    })
  }
  return (
    <>
      {hasLabels && (
        <section className="tagwright-image-section" aria-label={t('image.panel.labels')}>
          <h3 className="tagwright-image-heading">{t('image.panel.labels')}</h3>
          <LabelPicker widget={id} />
        </section>
      )}
      {later && <later.SelectedAnnotation surface={surface} />}
      <section
        className="tagwright-image-section tagwright-image-list"
        aria-label={t('image.panel.annotations', { count })}
      >
        <h3 className="tagwright-image-heading">{t('image.panel.annotations', { count })}</h3>
        {later ? (
          <later.AnnotationList widget={id} order={order} onOpen={open} />
        ) : (
          <span className="tagwright-image-awaited">
            <Spinner />
          </span>
        )}
      </section>
    </>
  )
})

import { useMessages } from '@tagwright/react'
import type { PageItem } from '../definition/page-parts.js'
import { MediumView } from '../medium/medium-view.js'
import { taskMessages } from '../messages/task-messages.js'
import { BrokenPart } from './broken-part.js'
import { WidgetSlot } from './widget-slot.js'

/** What stands in one part of the page, in order. */
export function PageItems({ items }: { items: readonly PageItem[] }) {
  const { t } = useMessages(taskMessages)
  return items.map((item) => {
    switch (item.kind) {
      case 'widget':
        return <WidgetSlot key={`widget:${item.widget.id}`} widget={item.widget} />
      case 'medium':
        return <MediumView key={`medium:${item.medium.id}`} medium={item.medium} />
      case 'rejected':
        return (
          <BrokenPart
            key={`rejected:${item.place}`}
            title={t('task.broken.widget')}
            detail={t('task.broken.kept')}
            issues={item.issues}
          />
        )
    }
    return null
  })
}

import type { PageItem } from '../definition/page-parts.js'
import { MediumView } from '../medium/medium-view.js'
import { WidgetSlot } from './widget-slot.js'

/** What stands in one part of the page, in order. */
export function PageItems({ items }: { items: readonly PageItem[] }) {
  return items.map((item) =>
    item.kind === 'widget' ? (
      <WidgetSlot key={`widget:${item.widget.id}`} widget={item.widget} />
    ) : (
      <MediumView key={`medium:${item.medium.id}`} medium={item.medium} />
    ),
  )
}

import { isSafeMediumUrl } from '@tagwright/media'
import { useMessages, useTaskStore } from '@tagwright/react'
import type { Item } from '@tagwright/schema'
import { mediumMessages } from './medium.messages.js'
import { MediumView } from './medium-view.js'

/** Props of `ItemView`. */
export interface ItemViewProps {
  item: Item
  /** The widget that what is played is counted for. */
  widget: string
}

/** What an item shows beside its name: its text, picture or medium. */
export function ItemView({ item, widget }: ItemViewProps) {
  const { localize } = useMessages(mediumMessages)
  const { task } = useTaskStore()
  const text = localize(item.text)
  return (
    <>
      {item.image !== undefined && isSafeMediumUrl(item.image) && (
        <img className="tagwright-item-image" src={item.image} alt="" loading="lazy" />
      )}
      {item.media !== undefined && (
        <MediumView medium={task.media.find(({ id }) => id === item.media)} widget={widget} />
      )}
      {text && (
        <span className="tagwright-item-text" dir="auto">
          {text}
        </span>
      )}
    </>
  )
}

import { useMessages, WidgetFrame } from '@tagwright/react'
import type { GroupWidget } from '@tagwright/schema'
import { taskMessages } from '../messages/task-messages.js'
import { WidgetSlot } from '../page/widget-slot.js'
import { RepeatView } from './repeat-view.js'
import { useRepeats } from './use-repeats.js'

/** Props of `GroupView`. */
export interface GroupViewProps {
  widget: GroupWidget
}

/** Widgets that are asked together, once or as often as the annotator wants. */
export function GroupView({ widget }: GroupViewProps) {
  return (
    <WidgetFrame widget={widget}>
      {widget.repeated ? (
        <Repeats widget={widget} />
      ) : (
        <div className="tagwright-group">
          {widget.widgets.map((inner) => (
            <WidgetSlot key={inner.id} widget={inner} />
          ))}
        </div>
      )}
    </WidgetFrame>
  )
}

function Repeats({ widget }: GroupViewProps) {
  const { t, localize } = useMessages(taskMessages)
  const repeats = useRepeats(widget)
  const name = localize(widget.itemTitle) || t('task.group.item')
  return (
    <div className="tagwright-group" ref={repeats.ref}>
      <ol className="tagwright-repeats">
        {Array.from({ length: repeats.count }, (_, index) => (
          <RepeatView
            // Put in another order, what a field keeps to itself must not stay in its old place.
            // biome-ignore lint/suspicious/noArrayIndexKey: a repeat is its place.
            key={`${repeats.arrangement}:${index}`}
            group={widget}
            index={index}
            name={name}
            repeats={repeats}
          />
        ))}
      </ol>
      <AddButton name={name} repeats={repeats} />
    </div>
  )
}

interface AddButtonProps {
  name: string
  repeats: ReturnType<typeof useRepeats>
}

function AddButton({ name, repeats }: AddButtonProps) {
  const { t } = useMessages(taskMessages)
  return (
    <button
      type="button"
      className="tagwright-button tagwright-repeat-add"
      data-kind="default"
      disabled={!repeats.canAdd}
      onClick={() => repeats.add(name)}
    >
      {t('task.group.add', { name })}
    </button>
  )
}

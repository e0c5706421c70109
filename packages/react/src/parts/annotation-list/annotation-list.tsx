import type { AnnotationOrder } from '@tagwright/core'
import {
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useAnnotationName } from '../../labels/use-annotation-name.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { useAnnotationOrder } from '../../state/use-annotations.js'
import { useSession } from '../../state/use-task-state.js'
import { useTaskStore } from '../../state/use-task-store.js'
import { createTypeAhead, isTypeAhead, movedIndex } from '../list/list-keys.js'
import { useVirtualList } from '../list/use-virtual-list.js'
import { StateMessage } from '../status/state-message.js'
import { AnnotationListRow } from './annotation-list-row.js'
import { AnnotationRowActions } from './annotation-row-actions.js'
import { useListSelection } from './use-list-selection.js'

/** Props of {@link AnnotationList}. */
export interface AnnotationListProps {
  /** Whose annotations. @default all of the document */
  widget?: string
  /** Another order or choice of ids. @default the widget's z-order */
  order?: AnnotationOrder
  /** What tells an annotation apart from others of its label, shown behind it. @default nothing */
  numberOf?: (annotation: string) => number | undefined
  /** Its name. @default "Annotations" */
  label?: string
  /** Called on Enter and double click, such as to zoom to it. */
  onOpen?: (annotation: string) => void
}

/**
 * The annotations as a virtual listbox that stays quick at any length: arrows, Home, End and
 * letters move, Shift extends, Ctrl and Space add, Delete removes.
 */
export function AnnotationList(props: AnnotationListProps): JSX.Element {
  const { widget, label, numberOf, onOpen } = props
  const store = useTaskStore()
  const own = useAnnotationOrder(widget)
  const order = props.order ?? own
  const { t, number } = useMessages(reactMessages)
  const percent = useCallback((share: number) => number(share, { style: 'percent' }), [number])
  const nameOf = useAnnotationName()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const { active, selected, select } = useListSelection(order)
  const [hovered, setHovered] = useState<number | null>(null)
  const virtualizer = useVirtualList(scroller, order.length, active)
  const hidden = useSession((session) => session.hidden)
  const locked = useSession((session) => session.locked)
  const typeAhead = useMemo(() => createTypeAhead(store.environment.now), [store])

  useEffect(() => {
    const element = scroller.current
    if (active < 0 || !element) return
    // Rows have one height: nothing is measured, and where the row is in sight nothing scrolls.
    const height = virtualizer.getTotalSize() / virtualizer.options.count
    const room = virtualizer.scrollRect?.height ?? 0
    const from = virtualizer.scrollOffset ?? 0
    const top = active * height
    if (top < from) element.scrollTop = top
    else if (top + height > from + room) element.scrollTop = top + height - room
  }, [virtualizer, active])

  const find = (text: string): number | null => {
    const repeated = [...text].every((letter) => letter === text[0])
    const wanted = repeated ? (text[0] ?? '') : text
    const from = repeated ? active + 1 : Math.max(active, 0)
    const { annotations } = store.getState().document
    for (let step = 0; step < order.length; step += 1) {
      const index = (from + step) % order.length
      const annotation = annotations.get(order.at(index) ?? '')
      const name = annotation && (annotation.text || nameOf(annotation).label)
      if (name?.toLocaleLowerCase().startsWith(wanted)) return index
    }
    return null
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys lead now; a pointer that rests on another row does not.
    setHovered(null)
    const move = movedIndex(event.key, active, order.length)
    const many = event.ctrlKey || event.metaKey
    const current = order.at(active)
    let handled = true
    if (event.altKey) handled = false
    else if (move !== null) select(move, event.shiftKey ? 'range' : many ? 'none' : 'single')
    else if (event.key === ' ') select(Math.max(active, 0), 'toggle')
    else if (event.key === 'Enter' && current !== undefined) {
      select(active, 'single')
      onOpen?.(current)
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && current !== undefined) {
      if (selected.size === 0) select(active, 'single')
      store.run('annotation.delete', undefined, { widget: widget ?? null })
    } else if (isTypeAhead(event) && !event.shiftKey && /\p{L}/u.test(event.key)) {
      const found = find(typeAhead(event.key))
      if (found === null) handled = false
      else select(found, 'single')
    } else handled = false
    if (handled) event.preventDefault()
  }

  const onPress = (index: number, event: MouseEvent): void => {
    const id = order.at(index)
    if (event.detail === 2 && id !== undefined) onOpen?.(id)
    else
      select(index, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'single')
  }

  // Rows keep their handler, so that a press renders only the rows that it changes.
  const latestPress = useRef(onPress)
  useEffect(() => {
    latestPress.current = onPress
  })
  const press = useCallback(
    (index: number, event: MouseEvent) => latestPress.current(index, event),
    [],
  )
  const rows = virtualizer.getVirtualItems()
  const shown = hovered !== null && hovered < order.length ? hovered : active
  const actionRow = rows.find((row) => row.index === shown)
  const actionId = actionRow && order.at(actionRow.index)
  const optionId = (index: number) => `${prefix}-${index}`

  if (order.length === 0) return <StateMessage kind="empty" title={t('react.list.empty')} />
  return (
    <div ref={scroller} className="tagwright-list" onPointerLeave={() => setHovered(null)}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className="tagwright-list-rows"
        aria-label={label ?? t('react.list.annotations', { count: order.length })}
        aria-multiselectable="true"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => active < 0 && select(0, 'none')}
      >
        {rows.map((row) => {
          const id = order.at(row.index)
          if (id === undefined) return null
          return (
            <AnnotationListRow
              key={id}
              annotation={id}
              domId={optionId(row.index)}
              index={row.index}
              count={order.length}
              top={row.start}
              height={row.size}
              active={row.index === active}
              selected={selected.has(id)}
              hidden={hidden.has(id)}
              locked={locked.has(id)}
              nameOf={nameOf}
              number={numberOf?.(id)}
              t={t}
              percent={percent}
              onPress={press}
              onHover={setHovered}
            />
          )
        })}
      </div>
      {actionRow && actionId !== undefined && (
        <AnnotationRowActions
          annotation={actionId}
          number={numberOf?.(actionId)}
          top={actionRow.start}
          height={actionRow.size}
          onDone={() => list.current?.focus()}
        />
      )}
    </div>
  )
}

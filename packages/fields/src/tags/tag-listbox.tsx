import { useVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TagRow } from './tag-rows.js'

/** Props of `TagListbox`. */
export interface TagListboxProps {
  id: string
  label: string
  rows: readonly TagRow[]
  value: readonly string[]
  multiple: boolean
  active: number
  /** The text of a row that adds what was typed. */
  addText(text: string): string
  onHover(index: number): void
  onChoose(index: number): void
}

/** The id of a row's element, for `aria-activedescendant`. */
export const rowId = (listbox: string, index: number): string => `${listbox}-${index}`

/** The rows of a combobox: only those in view are in the page, whatever their number. */
export function TagListbox(props: TagListboxProps) {
  const { id, rows, value, active } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 6,
    initialRect: { width: 280, height: 288 },
    useFlushSync: false,
  })
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])
  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={props.multiple}
      className="tagwright-tag-listbox"
    >
      <div
        role="presentation"
        className="tagwright-tag-rows"
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const selected = row.kind === 'option' && value.includes(row.entry.option.id)
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus.
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the text box's.
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              id={rowId(id, item.index)}
              role="option"
              aria-selected={selected}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              data-active={item.index === active || undefined}
              className="tagwright-tag-row"
              style={{ transform: `translateY(${item.start}px)` }}
              onPointerMove={() => props.onHover(item.index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => props.onChoose(item.index)}
            >
              <span className="tagwright-tag-check">
                {selected && <Check aria-hidden="true" size={16} />}
              </span>
              {row.kind === 'add' ? (
                <span>{props.addText(row.text)}</span>
              ) : (
                <bdi>{row.entry.name}</bdi>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

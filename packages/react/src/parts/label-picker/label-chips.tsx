import { type JSX, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Swatch } from '../list/swatch.js'
import { LabelBadge } from './label-badge.js'
import type { LabelFormProps } from './label-form-props.js'

/** Labels as chips: a listbox with one Tab stop, arrow keys inside. */
export function LabelChips(props: LabelFormProps): JSX.Element {
  const { labels, picked, disabled, name, onPick, badgeOf } = props
  const prefix = useId()
  const first = labels.findIndex(({ id }) => picked.has(id))
  const [cursor, setCursor] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const active = Math.min(cursor ?? Math.max(first, 0), labels.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rtl = list.current ? getComputedStyle(list.current).direction === 'rtl' : false
    const steps: Record<string, number> = {
      ArrowRight: rtl ? -1 : 1,
      ArrowLeft: rtl ? 1 : -1,
      ArrowDown: 1,
      ArrowUp: -1,
    }
    const step = steps[event.key]
    if (step !== undefined) setCursor((active + step + labels.length) % labels.length)
    else if (event.key === 'Home') setCursor(0)
    else if (event.key === 'End') setCursor(labels.length - 1)
    else if (event.key === 'Enter' || event.key === ' ') pick(active)
    else return
    event.preventDefault()
  }
  const pick = (index: number) => {
    const label = labels[index]
    setCursor(index)
    if (label && !disabled) onPick(label.id)
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className="tagwright-chips"
      aria-label={name}
      aria-orientation="horizontal"
      aria-disabled={disabled || undefined}
      aria-activedescendant={`${prefix}-${active}`}
      onKeyDown={onKeyDown}
    >
      {labels.map((label, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the listbox's, by aria-activedescendant.
        // biome-ignore lint/a11y/useFocusableInteractive: options of an aria-activedescendant listbox take no focus.
        <div
          key={label.id}
          id={`${prefix}-${index}`}
          role="option"
          className="tagwright-chip"
          aria-selected={picked.has(label.id)}
          aria-keyshortcuts={badgeOf(label) ?? undefined}
          data-active={index === active || undefined}
          onClick={() => pick(index)}
        >
          <Swatch color={label.color} dashed={label.dash !== undefined} />
          <span className="tagwright-chip-name">{label.name}</span>
          <LabelBadge text={badgeOf(label)} />
        </div>
      ))}
    </div>
  )
}

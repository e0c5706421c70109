import { X } from 'lucide-react'
import { useRef } from 'react'

/** One chosen tag as a chip shows it. */
export interface TagChip {
  tag: string
  name: string
  color?: string | undefined
  /** Not among the options where only those are allowed. */
  unknown: boolean
}

/** Props of `TagChips`. */
export interface TagChipsProps {
  chips: readonly TagChip[]
  label: string
  readOnly: boolean
  unknownText: string
  removeText(name: string): string
  onRemove(tag: string): void
  /** Called when the last chip is gone or left by keyboard: focus belongs to the text box. */
  onLeave(): void
}

/** The chosen tags, each with its button to take it back; arrows walk, Delete removes. */
export function TagChips(props: TagChipsProps) {
  const list = useRef<HTMLUListElement>(null)
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])]
  if (props.chips.length === 0) return null
  const remove = (index: number, tag: string) => {
    const others = buttons()
    const next = others[index + 1] ?? others[index - 1]
    props.onRemove(tag)
    if (next) next.focus()
    else props.onLeave()
  }
  return (
    <ul ref={list} className="tagwright-tag-chips" aria-label={props.label}>
      {props.chips.map(({ tag, name, color, unknown }, index) => (
        <li key={tag} className="tagwright-tag-chip" data-unknown={unknown || undefined}>
          {color && <span className="tagwright-tag-color" style={{ background: color }} />}
          <bdi title={unknown ? props.unknownText : undefined}>{name}</bdi>
          {unknown && <span className="tagwright-visually-hidden">({props.unknownText})</span>}
          {!props.readOnly && (
            <button
              type="button"
              className="tagwright-tag-remove"
              aria-label={props.removeText(name)}
              onClick={() => remove(index, tag)}
              onKeyDown={(event) => {
                const step =
                  event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined
                if (step !== undefined) {
                  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
                  const to = index + (rtl ? -step : step)
                  if (to >= props.chips.length) props.onLeave()
                  else buttons()[to]?.focus()
                } else if (event.key === 'Delete' || event.key === 'Backspace') {
                  remove(index, tag)
                } else return
                event.preventDefault()
                event.stopPropagation()
              }}
            >
              <X aria-hidden="true" size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

import { ChevronDown } from 'lucide-react'
import { type RefObject, useId, useMemo, useRef, useState } from 'react'
import { rowId, TagListbox } from './tag-listbox.js'
import { TagPopup } from './tag-popup.js'
import { tagRows } from './tag-rows.js'
import type { TagEntry } from './tag-search.js'
import { freeTagLimit } from './tags-value.js'
import { useListboxCursor } from './use-listbox-cursor.js'

// Typed between tags: the comma, the Arabic, ideographic and full-width ones.
const separators = new Set([',', '،', '、', '，'])

/** What `TagCombobox` says, in the interface's language. */
export interface TagComboboxTexts {
  label: string
  placeholder: string
  options: string
  show: string
  add(text: string): string
  noMatch(query: string): string
  matches(count: number): string
}

/** Props of `TagCombobox`. */
export interface TagComboboxProps {
  entries: readonly TagEntry[]
  value: readonly string[]
  multiple: boolean
  allowFree: boolean
  disabled: boolean
  invalid: boolean
  texts: TagComboboxTexts
  describedBy?: string | undefined
  input: RefObject<HTMLInputElement | null>
  onToggle(id: string): void
  /** Adds a typed text; false keeps it in the box. */
  onAdd(text: string): boolean
  onRemoveLast(): void
  announce(message: string): void
}

/**
 * A text box with a list of options under it (the combobox pattern of the ARIA authoring practices):
 * the focus stays in the box, the list is virtual, Enter takes the marked row, a comma or Enter adds
 * a free tag as typed, Backspace in an empty box takes the last tag back.
 */
export function TagCombobox(props: TagComboboxProps) {
  const { entries, value, multiple, allowFree, texts, input } = props
  const [query, setQuery] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const listbox = useId()
  const rows = useMemo(() => tagRows(entries, query, allowFree), [entries, query, allowFree])
  const cursor = useListboxCursor(rows.length, choose)

  function choose(index: number) {
    const row = rows[index]
    if (!row) return
    if (row.kind === 'option') props.onToggle(row.entry.option.id)
    else if (!props.onAdd(row.text)) return
    setQuery('')
    cursor.setActive(-1)
    if (!multiple) cursor.setOpen(false)
  }

  function addTyped(): boolean {
    if (query.trim() === '') return false
    if (props.onAdd(query)) {
      setQuery('')
      cursor.setActive(-1)
    }
    return true
  }

  const open = cursor.open && !props.disabled
  return (
    <div ref={box} className="tagwright-tag-combobox">
      <input
        ref={input}
        type="text"
        role="combobox"
        className="tagwright-tag-input"
        dir="auto"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-label={texts.label}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listbox : undefined}
        aria-activedescendant={
          open && cursor.active >= 0 ? rowId(listbox, cursor.active) : undefined
        }
        aria-invalid={props.invalid || undefined}
        placeholder={texts.placeholder}
        disabled={props.disabled}
        maxLength={freeTagLimit}
        value={query}
        onChange={(event) => {
          const next = event.target.value
          setQuery(next)
          cursor.setOpen(true)
          cursor.setActive(next.trim() === '' ? -1 : 0)
          if (next.trim() !== '') {
            const count = tagRows(entries, next, allowFree).length
            props.announce(count === 0 ? texts.noMatch(next) : texts.matches(count))
          }
        }}
        onClick={() => cursor.setOpen(true)}
        onBlur={(event) => {
          if (!box.current?.contains(event.relatedTarget)) cursor.setOpen(false)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' && !open && query !== '') setQuery('')
          else if (event.key === 'Backspace' && query === '') props.onRemoveLast()
          else if (separators.has(event.key) && allowFree && addTyped()) {
            // The comma ends the tag and is no part of it.
          } else if (cursor.handleKey(event)) {
            // Used up by the list.
          } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && addTyped()) {
            // Added as typed.
          } else return
          event.preventDefault()
          event.stopPropagation()
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (!allowFree || !/[,،、，;\t\n]/.test(pasted) || pasted.length > 20_000) return
          event.preventDefault()
          const left = pasted
            .split(/[,،、，;\t\n]+/)
            .filter((text) => text.trim() !== '' && !props.onAdd(text))
          setQuery(left.join(', ').slice(0, freeTagLimit))
        }}
      />
      <button
        type="button"
        className="tagwright-tag-show"
        tabIndex={-1}
        aria-label={texts.show}
        aria-expanded={open}
        disabled={props.disabled}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          input.current?.focus()
          cursor.setOpen(!open)
        }}
      >
        <ChevronDown aria-hidden="true" size={18} />
      </button>
      <TagPopup open={open} trigger={box} onClose={() => cursor.setOpen(false)}>
        {rows.length === 0 ? (
          <p className="tagwright-tag-empty">{texts.noMatch(query)}</p>
        ) : (
          <TagListbox
            id={listbox}
            label={texts.options}
            rows={rows}
            value={value}
            multiple={multiple}
            active={cursor.active}
            addText={texts.add}
            onHover={cursor.setActive}
            onChoose={choose}
          />
        )}
      </TagPopup>
    </div>
  )
}

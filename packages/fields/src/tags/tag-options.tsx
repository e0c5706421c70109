import type { ReactNode } from 'react'
import type { TagEntry } from './tag-search.js'

/** Props of `TagOptions`. */
export interface TagOptionsProps {
  entries: readonly TagEntry[]
  value: readonly string[]
  multiple: boolean
  readOnly: boolean
  /** Name of the radio group; unique on the page. */
  name: string
  /** What the group is called. */
  label: string
  describedBy?: string | undefined
  invalid?: boolean
  /** The key that chooses an option, for its badge. */
  hotkeyOf(id: string): string | undefined
  /** A language's text of the option's description. */
  describe(entry: TagEntry): string
  onToggle(id: string): void
  children?: ReactNode
}

/**
 * Few options, each in reach of one click, tap or key: native checkboxes, or radio buttons of one
 * group when single, drawn as chips. A chosen radio button is taken back by choosing it again.
 */
export function TagOptions(props: TagOptionsProps) {
  const { entries, value, multiple, readOnly, name, hotkeyOf, onToggle } = props
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name.
    <div
      className="tagwright-tag-options"
      role={multiple ? 'group' : 'radiogroup'}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      {...(!multiple && { 'aria-invalid': props.invalid ?? false })}
    >
      {entries.map((entry) => {
        const { id, image, color } = entry.option
        const checked = value.includes(id)
        const hotkey = hotkeyOf(id)
        const description = props.describe(entry)
        return (
          <label key={id} className="tagwright-tag-option" data-checked={checked || undefined}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={name}
              checked={checked}
              disabled={readOnly}
              aria-keyshortcuts={hotkey}
              onChange={() => onToggle(id)}
              onClick={() => {
                // A radio button that is on sends no change when it is clicked again.
                if (!multiple && checked) onToggle(id)
              }}
              onKeyDown={(event) => {
                if (multiple || !checked || event.key !== ' ') return
                event.preventDefault()
                onToggle(id)
              }}
            />
            {image && <img className="tagwright-tag-image" src={image} alt="" loading="lazy" />}
            {color && <span className="tagwright-tag-color" style={{ background: color }} />}
            <span className="tagwright-tag-name">
              <bdi>{entry.name}</bdi>
              {description && <small className="tagwright-tag-description">{description}</small>}
            </span>
            {hotkey && (
              <span className="tagwright-tag-hotkey" aria-hidden="true">
                {hotkey}
              </span>
            )}
          </label>
        )
      })}
      {props.children}
    </div>
  )
}

import type { ReactNode } from 'react'

/** One thing that can be chosen, in the interface's language. */
export interface OptionEntry {
  id: string
  name: string
  description?: string | undefined
  /** Address of a picture. */
  image?: string | undefined
  color?: string | undefined
  /** The key that chooses it, for its badge. */
  hotkey?: string | undefined
}

/** Props of `OptionGroup`. */
export interface OptionGroupProps {
  options: readonly OptionEntry[]
  isChosen(id: string): boolean
  multiple: boolean
  readOnly: boolean
  /** Name of the radio group; unique on the page. */
  name: string
  /** What the group is called. */
  label: string
  describedBy?: string | undefined
  invalid?: boolean
  /** Chips in a flow, large pictures in a grid, or the steps of a scale. @default 'chips' */
  layout?: 'chips' | 'tiles' | 'scale'
  onToggle(id: string): void
  /** More of the group, after the options. */
  children?: ReactNode
}

/**
 * Few options, each in reach of one click, tap or key: native checkboxes, or radio buttons of one
 * group when single. A chosen radio button is taken back by choosing it again.
 */
export function OptionGroup(props: OptionGroupProps) {
  const { options, multiple, readOnly, name, layout = 'chips', onToggle } = props
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name.
    <div
      className="tagwright-options"
      data-layout={layout}
      role={multiple ? 'group' : 'radiogroup'}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      {...(!multiple && { 'aria-invalid': props.invalid ?? false })}
    >
      {options.map(({ id, image, color, hotkey, description, ...option }) => {
        const checked = props.isChosen(id)
        return (
          <label key={id} className="tagwright-option" data-checked={checked || undefined}>
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
              <bdi>{option.name}</bdi>
              {description && <small className="tagwright-tag-description">{description}</small>}
            </span>
            {hotkey && (
              <span className="tagwright-hotkey" aria-hidden="true">
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

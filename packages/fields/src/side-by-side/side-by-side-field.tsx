import type { SideBySideWidget } from '@tagwright/schema'
import { useMemo, useRef } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { assignKeys } from '../keys/option-keys.js'
import { itemName } from '../media-view/item-name.js'
import { ItemView } from '../media-view/item-view.js'
import { OptionGroup } from '../parts/option-group.js'
import { sideBySideMessages } from './side-by-side.messages.js'
import { readSides, withSide } from './side-by-side-value.js'

/** Props of `SideBySideField`. */
export type SideBySideFieldProps = FieldProps<SideBySideWidget>

const tie = ' tie'

/**
 * Texts, pictures or sounds beside each other, compared in several respects: a press or digit each; a
 * digit goes on to the next respect that is still open.
 */
export function SideBySideField(props: SideBySideFieldProps) {
  const field = useField(props, sideBySideMessages)
  const { widget, t, localize, readOnly } = field
  const { items, dimensions = [], allowTie = true } = widget
  const rows = useRef<HTMLDivElement>(null)
  const read = readSides(field.value)
  const sides = read ?? {}
  const choices = useMemo(
    () => [...items.map(({ id }) => ({ id })), ...(allowTie ? [{ id: tie }] : [])],
    [items, allowTie],
  )
  const keys = useMemo(() => assignKeys(choices, true), [choices])
  const nameOf = (id: string) => {
    const item = items.find((other) => other.id === id)
    return item ? itemName(item, localize) : t('fields.sides.tie')
  }
  const choose = (dimension: string, choice: string): boolean => {
    const item = choice === tie ? null : choice
    const back = Object.hasOwn(sides, dimension) && sides[dimension] === item
    const next = withSide(sides, dimension, back ? undefined : item)
    const done = Object.keys(next).length === 0 ? field.clear() : field.setValue(next)
    return done && !back
  }
  const focusNext = (from: number) => {
    const order = [...dimensions.slice(from + 1), ...dimensions.slice(0, from)]
    const next = order.find(({ id }) => !Object.hasOwn(sides, id))
    const row = next && rows.current?.children[dimensions.indexOf(next)]
    row?.querySelector('input')?.focus()
  }
  const left = dimensions.filter(({ id }) => !Object.hasOwn(sides, id)).length
  return (
    <FieldFrame
      field={field}
      hint={dimensions.length > 0 ? t('fields.sides.left', { left }) : undefined}
      strange={read === null}
    >
      <ul className="tagwright-sides" aria-label={t('fields.sides.items')}>
        {items.map((item) => (
          <li key={item.id} className="tagwright-pair-item">
            {(item.name || !item.text) && (
              <p className="tagwright-beside-title">
                <bdi>{itemName(item, localize)}</bdi>
              </p>
            )}
            <ItemView item={item} widget={widget.id} />
          </li>
        ))}
      </ul>
      <div ref={rows} className="tagwright-sides-rows">
        {dimensions.map((dimension, index) => {
          const name = localize(dimension.name) || dimension.id
          const chosen = Object.hasOwn(sides, dimension.id)
            ? (sides[dimension.id] ?? tie)
            : undefined
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: its radio buttons have the keys too.
            <div
              key={dimension.id}
              className="tagwright-sides-row"
              onKeyDown={(event) => {
                if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
                const key = event.key.toUpperCase()
                const choice = [...keys].find(([, other]) => other === key)?.[0]
                if (choice === undefined) return
                event.preventDefault()
                event.stopPropagation()
                if (choose(dimension.id, choice)) focusNext(index)
              }}
            >
              <p className="tagwright-sides-name">
                <bdi>{name}</bdi>
                {dimension.description && <small>{localize(dimension.description)}</small>}
              </p>
              <OptionGroup
                options={choices.map(({ id }) => ({ id, name: nameOf(id), hotkey: keys.get(id) }))}
                isChosen={(id) => chosen === id}
                multiple={false}
                readOnly={readOnly}
                name={`${field.id}-${index}`}
                label={name}
                describedBy={field.describedBy}
                invalid={field.invalid && chosen === undefined}
                onToggle={(id) => {
                  if (choose(dimension.id, id)) {
                    field.announce(t('fields.sides.chosen', { dimension: name, name: nameOf(id) }))
                  }
                }}
              />
            </div>
          )
        })}
      </div>
    </FieldFrame>
  )
}

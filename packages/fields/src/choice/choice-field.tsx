import type { ChoiceItem, ChoiceWidget } from '@tagwright/schema'
import { useMemo, useRef } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { assignKeys } from '../keys/option-keys.js'
import { useOptionKeys } from '../keys/use-option-keys.js'
import { OptionGroup } from '../parts/option-group.js'
import { choiceMessages } from './choice.messages.js'
import { limitsKey } from './choice-limits.js'
import { otherText, readChoice, writeChoice } from './choice-value.js'
import { OtherBox } from './other-box.js'
import { StrayChoices } from './stray-choices.js'

/** Props of `ChoiceField`. */
export type ChoiceFieldProps = FieldProps<ChoiceWidget>

/** What stands for "other" among the option ids; a space is in no id. */
const other = ' other'

/**
 * One or several of a few options, with pictures, keys and "other" in words. A key or a click chooses
 * and takes back; choosing "other" puts the caret into its box.
 */
export function ChoiceField(props: ChoiceFieldProps) {
  const field = useField(props, choiceMessages)
  const { widget, readOnly, t, localize, label } = field
  const { options, multiple = false, allowOther = false, min, max } = widget
  const box = useRef<HTMLInputElement | HTMLTextAreaElement>(null)
  const items = readChoice(field.value)
  const chosen = items ?? []
  const words = otherText(chosen)

  const keep = (next: readonly ChoiceItem[], group?: string): boolean => {
    const value = writeChoice(next, multiple)
    const options = group === undefined ? {} : { group }
    return value === undefined ? field.clear(options) : field.setValue(value, options)
  }
  const toggle = (id: string): boolean => {
    const is = (item: ChoiceItem) => (id === other ? typeof item === 'object' : item === id)
    field.tell('')
    if (chosen.some(is)) return keep(chosen.filter((item) => !is(item)))
    if (multiple && max !== undefined && chosen.length >= max) {
      field.tell(t('fields.choice.full', { max }))
      return false
    }
    const item = id === other ? { other: '' } : id
    const done = keep(multiple ? [...chosen, item] : [item])
    if (done && id === other) queueMicrotask(() => box.current?.focus())
    return done
  }

  const keys = useMemo(
    () => assignKeys(allowOther ? [...options, { id: other }] : options, true),
    [options, allowOther],
  )
  useOptionKeys(widget, 'fields.choice.command.choose', keys, toggle)

  const entries = options.map((option) => ({
    ...option,
    name: localize(option.name) || option.id,
    description: localize(option.description),
    hotkey: keys.get(option.id),
  }))
  if (allowOther) {
    entries.push({
      id: other,
      name: t('fields.choice.other'),
      description: '',
      hotkey: keys.get(other),
    })
  }
  const limits = limitsKey(multiple, min, max)
  const strays = chosen.filter(
    (item) => typeof item === 'string' && !options.some(({ id }) => id === item),
  )
  return (
    <FieldFrame
      field={field}
      hint={limits && t(limits, { min: min ?? 0, max: max ?? 0 })}
      noneText={t('fields.choice.none')}
      strange={items === null}
    >
      <OptionGroup
        options={entries}
        isChosen={(id) => (id === other ? words !== undefined : chosen.includes(id))}
        multiple={multiple}
        readOnly={readOnly}
        name={`${field.id}-options`}
        label={label}
        describedBy={field.describedBy}
        invalid={field.invalid}
        layout={options.some(({ image }) => image) ? 'tiles' : 'chips'}
        onToggle={toggle}
      />
      {words !== undefined && (
        <OtherBox
          box={box}
          label={t('fields.choice.other-text')}
          value={words}
          readOnly={readOnly}
          onText={(text) =>
            keep(
              chosen.map((item) => (typeof item === 'object' ? { ...item, other: text } : item)),
              `typing:${field.path}`,
            )
          }
        />
      )}
      <StrayChoices
        items={strays as string[]}
        readOnly={readOnly}
        label={t('fields.choice.kept')}
        removeText={(name) => t('fields.choice.remove', { name })}
        onRemove={(id) => keep(chosen.filter((item) => item !== id))}
      />
    </FieldFrame>
  )
}

import type { BooleanWidget } from '@tagwright/schema'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { assignKeys } from '../keys/option-keys.js'
import { useOptionKeys } from '../keys/use-option-keys.js'
import { OptionGroup } from '../parts/option-group.js'
import { booleanMessages } from './boolean.messages.js'

/** Props of `BooleanField`. */
export type BooleanFieldProps = FieldProps<BooleanWidget>

const keys = assignKeys([{ id: 'true' }, { id: 'false' }], true)

/**
 * Yes or no, in the task's own words when it has some: "no" is an answer like "yes", and neither is
 * chosen before the annotator chose. One click or key each; the same takes back.
 */
export function BooleanField(props: BooleanFieldProps) {
  const field = useField(props, booleanMessages)
  const { widget, value, t, localize } = field
  const toggle = (id: string): boolean =>
    String(value) === id && typeof value === 'boolean'
      ? field.clear()
      : field.setValue(id === 'true')
  useOptionKeys(widget, 'fields.boolean.command.choose', keys, toggle)
  return (
    <FieldFrame field={field} strange={value !== undefined && typeof value !== 'boolean'}>
      <OptionGroup
        options={[
          { id: 'true', name: localize(widget.trueLabel) || t('fields.boolean.true') },
          { id: 'false', name: localize(widget.falseLabel) || t('fields.boolean.false') },
        ].map((option) => ({ ...option, hotkey: keys.get(option.id) }))}
        isChosen={(id) => typeof value === 'boolean' && String(value) === id}
        multiple={false}
        readOnly={field.readOnly}
        name={`${field.id}-options`}
        label={field.label}
        describedBy={field.describedBy}
        invalid={field.invalid}
        onToggle={toggle}
      />
    </FieldFrame>
  )
}

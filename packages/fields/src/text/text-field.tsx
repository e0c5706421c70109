import type { TextWidget } from '@tagwright/schema'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { textMessages } from './text.messages.js'
import { TextEntry } from './text-entry.js'

/** Props of `TextField`. */
export type TextFieldProps = FieldProps<TextWidget>

/**
 * Written text: one line or several, limits with a live count, any direction and language. Typing
 * becomes one undo step per pause and shares the task's history. A text that another tool made too
 * long to edit is kept whole and its beginning is shown.
 */
export function TextField(props: TextFieldProps) {
  const field = useField(props, textMessages)
  const { widget, value, label } = field
  return (
    <FieldFrame
      field={field}
      noneText={field.t('fields.text.none')}
      strange={value !== undefined && typeof value !== 'string'}
    >
      <TextEntry
        value={typeof value === 'string' ? value : ''}
        rules={widget}
        label={label}
        multiline={widget.multiline !== false}
        readOnly={field.readOnly}
        required={widget.required === true}
        invalid={field.invalid}
        onText={(text) => {
          // The engine ends a group at a pause, so that each burst of typing is one undo step.
          const group = `typing:${field.path}`
          if (text === '') field.clear({ group })
          else field.setValue(text, { group })
        }}
      />
    </FieldFrame>
  )
}

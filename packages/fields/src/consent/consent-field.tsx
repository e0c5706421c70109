import type { ConsentWidget } from '@tagwright/schema'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { TaskText } from '../rich-text/task-text.js'
import { consentMessages } from './consent.messages.js'

/** Props of `ConsentField`. */
export type ConsentFieldProps = FieldProps<ConsentWidget>

/** Something to agree to: what it is, then one box to tick, never ticked beforehand. */
export function ConsentField(props: ConsentFieldProps) {
  const field = useField(props, consentMessages)
  const { widget, value, t } = field
  return (
    <FieldFrame field={field} strange={value !== undefined && typeof value !== 'boolean'}>
      <div className="tagwright-consent">
        <TaskText text={widget.text} />
      </div>
      <label className="tagwright-option" data-checked={value === true || undefined}>
        <input
          type="checkbox"
          checked={value === true}
          disabled={field.readOnly}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid || undefined}
          onChange={({ target }) => (target.checked ? field.setValue(true) : field.clear())}
        />
        {t('fields.consent.agree')}
      </label>
    </FieldFrame>
  )
}

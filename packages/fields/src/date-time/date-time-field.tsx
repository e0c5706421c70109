import type { DateTimeWidget } from '@tagwright/schema'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { ClearAnswer } from '../parts/clear-answer.js'
import { dateTimeMessages } from './date-time.messages.js'
import { isDateValue } from './date-value.js'
import { sayDate } from './say-date.js'

/** Props of `DateTimeField`. */
export type DateTimeFieldProps = FieldProps<DateTimeWidget>

const inputs = { date: 'date', time: 'time', 'date-time': 'datetime-local' } as const

/**
 * A date, a time, or both, by the browser's own control: written or picked, in the order that the
 * annotator's system uses, with the phone's picker on phones.
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const field = useField(props, dateTimeMessages)
  const { widget, t, locale } = field
  const { precision = 'date', min, max } = widget
  const { value } = field
  const own = typeof value === 'string' && isDateValue(value, precision) ? value : undefined
  const say = (limit: string) => sayDate(limit, precision, locale)
  const limits =
    min !== undefined && max !== undefined
      ? t('fields.date-time.range', { min: say(min), max: say(max) })
      : min !== undefined
        ? t('fields.date-time.min', { min: say(min) })
        : max !== undefined
          ? t('fields.date-time.max', { max: say(max) })
          : undefined
  const limit = (text: string | undefined) =>
    text !== undefined && isDateValue(text, precision) ? text : undefined
  return (
    <FieldFrame
      field={field}
      hint={limits}
      noneText={t('fields.date-time.none')}
      strange={value !== undefined && own === undefined}
    >
      <div className="tagwright-field-row">
        <input
          type={inputs[precision] ?? 'date'}
          className="tagwright-number-box tagwright-date-box"
          value={own ?? ''}
          min={limit(min)}
          max={limit(max)}
          // Seconds are shown when the value has some, so that none is lost by an edit.
          step={/:\d{2}:\d{2}$/.test(own ?? '') ? 1 : undefined}
          readOnly={field.readOnly}
          aria-label={field.label}
          aria-describedby={field.describedBy}
          aria-required={widget.required || undefined}
          aria-invalid={field.invalid || undefined}
          onChange={(event) => {
            const { value: next, validity } = event.currentTarget
            const group = `date:${field.path}`
            if (next !== '') field.setValue(next, { group })
            // A date in the making is no answer, but takes none away before it is whole.
            else if (!validity.badInput) field.clear({ group })
          }}
        />
        <ClearAnswer field={field} />
      </div>
    </FieldFrame>
  )
}

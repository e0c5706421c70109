import { IconButton } from '@tagwright/react'
import type { NumberWidget } from '@tagwright/schema'
import { Minus, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { numberMessages } from './number.messages.js'
import { NumberBox } from './number-box.js'
import { stepped } from './number-limits.js'
import { numberMarks } from './parse-number.js'

/** Props of `NumberField`. */
export type NumberFieldProps = FieldProps<NumberWidget>

/**
 * A number, written as the annotator's language writes it, with steps by buttons and arrows. What is
 * no number (yet) stays in the box and in the draft, told as such, so that nothing typed is lost.
 */
export function NumberField(props: NumberFieldProps) {
  const field = useField(props, numberMessages)
  const { widget, t, localize, number, locale, readOnly } = field
  const { min, max } = widget
  const marks = useMemo(() => numberMarks(locale), [locale])
  const { value } = field
  const own =
    typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
      ? value
      : undefined
  const unit = localize(widget.unit)
  const group = `number:${field.path}`

  const keep = (next: number | string | undefined) =>
    next === undefined ? field.clear({ group }) : field.setValue(next, { group })
  const step = (by: number) => {
    const from = typeof own === 'number' ? own : undefined
    const next = stepped(from, by, widget)
    if (keep(next)) field.announce(unit ? `${number(next)} ${unit}` : number(next))
  }
  const limits =
    min !== undefined && max !== undefined
      ? t('fields.number.range', { min: number(min), max: number(max) })
      : min !== undefined
        ? t('fields.number.min', { min: number(min) })
        : max !== undefined
          ? t('fields.number.max', { max: number(max) })
          : undefined
  const atEnd = (end: number | undefined) => end !== undefined && own === end
  return (
    <FieldFrame
      field={field}
      hint={limits}
      noneText={t('fields.number.none')}
      strange={value !== undefined && own === undefined}
    >
      <div className="tagwright-field-row">
        {!readOnly && (
          <IconButton
            label={t('fields.number.less')}
            icon={<Minus aria-hidden size={16} />}
            disabled={atEnd(min)}
            onClick={() => step(-1)}
          />
        )}
        <NumberBox
          value={own}
          locale={locale}
          marks={marks}
          min={min}
          max={max}
          label={unit ? t('fields.number.with-unit', { label: field.label, unit }) : field.label}
          valueText={typeof own === 'number' && unit ? `${number(own)} ${unit}` : undefined}
          describedBy={`${field.describedBy} ${field.id}-not-yet`}
          readOnly={readOnly}
          required={widget.required === true}
          invalid={field.invalid || typeof own === 'string'}
          onValue={keep}
          onStep={step}
        />
        {unit && (
          <span className="tagwright-number-unit" aria-hidden="true">
            {unit}
          </span>
        )}
        {!readOnly && (
          <IconButton
            label={t('fields.number.more')}
            icon={<Plus aria-hidden size={16} />}
            disabled={atEnd(max)}
            onClick={() => step(1)}
          />
        )}
      </div>
      <p id={`${field.id}-not-yet`} className="tagwright-field-notice">
        {typeof own === 'string' && t('fields.number.not-yet')}
      </p>
    </FieldFrame>
  )
}

import { useMessages } from '@tagwright/react'
import type { AttributeDefinition, AttributeValue, Issue } from '@tagwright/schema'
import { useId, useMemo } from 'react'
import { shortJson } from '../field/short-json.js'
import { NumberBox } from '../number/number-box.js'
import { stepped } from '../number/number-limits.js'
import { numberMarks } from '../number/parse-number.js'
import { OptionGroup } from '../parts/option-group.js'
import { TextEntry } from '../text/text-entry.js'
import { AttributeChoice } from './attribute-choice.js'
import { type AttributesMessage, attributesMessages } from './attributes.messages.js'
import { checkAttribute } from './check-attribute.js'

/** Props of `AttributeField`. */
export interface AttributeFieldProps {
  attribute: AttributeDefinition
  /** As the annotation has it: of any type. */
  value: AttributeValue | undefined
  readOnly: boolean
  /** Undefined clears; `group` joins typing into one undo step. */
  onChange(value: AttributeValue | undefined, options?: { group?: string }): void
}

/** One attribute, asked with the widget of the field that its type is; its faults stand below it. */
export function AttributeField({ attribute, value, readOnly, onChange }: AttributeFieldProps) {
  const { t, localize, number, locale } = useMessages(attributesMessages)
  const marks = useMemo(() => numberMarks(locale), [locale])
  const id = useId()
  const { type, required = false, unit, min, max } = attribute
  const name = localize(attribute.name) || attribute.id
  const now = value ?? attribute.default
  const group = { group: `attribute:${attribute.id}` }
  // What is missing is told when the annotation is checked, not while it is being filled in.
  const issues = checkAttribute(attribute, now).filter(({ code }) => code !== 'TW-FIELDS-260')
  const say = ({ code, data = {} }: Issue) => {
    const values = Object.fromEntries(
      Object.entries(data).map(([key, one]) => [key, typeof one === 'number' ? number(one) : one]),
    )
    const text = { ...values, value: shortJson(now) } as Record<string, string>
    return t(`fields.attribute.issue.${code}` as AttributesMessage, text)
  }
  const parts = {
    readOnly,
    invalid: issues.length > 0,
    describedBy: `${id}-issues`,
  }
  const control = () => {
    if (type === 'boolean') {
      return (
        <OptionGroup
          {...parts}
          options={[
            { id: 'true', name: t('fields.attribute.yes') },
            { id: 'false', name: t('fields.attribute.no') },
          ]}
          isChosen={(one) => String(now) === one && typeof now === 'boolean'}
          multiple={false}
          name={`${id}-options`}
          label={name}
          onToggle={(one) =>
            onChange(
              String(value) === one && typeof value === 'boolean' ? undefined : one === 'true',
            )
          }
        />
      )
    }
    if (type === 'choice' || type === 'multiple-choice') {
      const list: unknown[] = Array.isArray(now)
        ? now
        : now === undefined || now === null
          ? []
          : [now]
      return (
        <AttributeChoice
          {...parts}
          attribute={attribute}
          name={name}
          id={`${id}-options`}
          chosen={list.map(String)}
          onChoose={(chosen) => {
            const [only] = chosen.slice(-1)
            if (only === undefined) onChange(undefined)
            else onChange(type === 'choice' ? only : chosen)
          }}
        />
      )
    }
    if (type === 'number') {
      const own = typeof now === 'number' || typeof now === 'string' ? now : undefined
      return (
        <span className="tagwright-field-row">
          <NumberBox
            {...parts}
            value={own}
            locale={locale}
            marks={marks}
            min={min}
            max={max}
            label={unit ? `${name} (${unit})` : name}
            valueText={typeof own === 'number' && unit ? `${number(own)} ${unit}` : undefined}
            required={required}
            onValue={(next) => onChange(next, group)}
            onStep={(by) =>
              onChange(stepped(typeof own === 'number' ? own : undefined, by, attribute), group)
            }
          />
          {unit && <span className="tagwright-number-unit">{unit}</span>}
        </span>
      )
    }
    return (
      <TextEntry
        {...parts}
        value={typeof now === 'string' ? now : ''}
        label={name}
        multiline={false}
        counter={false}
        required={required}
        onText={(text) => onChange(text === '' ? undefined : text, group)}
      />
    )
  }
  return (
    <div className="tagwright-attribute-field">
      <span className="tagwright-attribute-name">
        {name}
        {required && (
          <>
            <span className="tagwright-required" aria-hidden="true">
              *
            </span>
            <span className="tagwright-visually-hidden"> ({t('fields.attribute.required')})</span>
          </>
        )}
        {attribute.description && <small>{localize(attribute.description)}</small>}
      </span>
      {control()}
      <p id={`${id}-issues`} className="tagwright-field-notice">
        {[...new Set(issues.map(say))].join(' ')}
      </p>
    </div>
  )
}

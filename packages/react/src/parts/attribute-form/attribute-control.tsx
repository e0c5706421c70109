import type { AttributeDefinition, AttributeValue, Option } from '@tagwright/schema'
import { type JSX, useId } from 'react'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'

/** Props of one attribute's control. */
export interface AttributeControlProps {
  attribute: AttributeDefinition
  value: AttributeValue | undefined
  readOnly: boolean
  onChange: (value: AttributeValue | undefined, options?: { group?: string }) => void
}

/** Options that still fit as radio buttons; a menu beyond. */
const radioLimit = 5

/** The control of one attribute by its type. */
export function AttributeControl(props: AttributeControlProps): JSX.Element {
  const { attribute, value, readOnly, onChange } = props
  const { t, localize } = useMessages(reactMessages)
  const id = useId()
  const name = localize(attribute.name) || attribute.id
  const options = attribute.options ?? []
  const required = attribute.required ?? false
  const title = (
    <>
      {name}
      {required && (
        <span className="tagwright-required" aria-hidden="true">
          *
        </span>
      )}
    </>
  )
  const nameOf = (option: Option) => localize(option.name) || option.id

  if (attribute.type === 'boolean') {
    return (
      <label className="tagwright-check">
        <input
          type="checkbox"
          checked={value === true}
          disabled={readOnly}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{title}</span>
      </label>
    )
  }
  if (attribute.type === 'multiple-choice') {
    const chosen = Array.isArray(value) ? value : []
    return (
      <fieldset className="tagwright-fieldset">
        <legend className="tagwright-label">{title}</legend>
        {options.map((option) => (
          <label key={option.id} className="tagwright-check">
            <input
              type="checkbox"
              checked={chosen.includes(option.id)}
              disabled={readOnly}
              onChange={(event) => {
                const rest = chosen.filter((other) => other !== option.id)
                const next = event.target.checked ? [...rest, option.id] : rest
                onChange(next.length > 0 ? next : undefined)
              }}
            />
            <span>{nameOf(option)}</span>
          </label>
        ))}
      </fieldset>
    )
  }
  if (attribute.type === 'choice' && options.length <= radioLimit) {
    return (
      <fieldset className="tagwright-fieldset">
        <legend className="tagwright-label">{title}</legend>
        {options.map((option) => (
          <label key={option.id} className="tagwright-check">
            <input
              type="radio"
              name={id}
              checked={value === option.id}
              disabled={readOnly}
              onChange={() => onChange(option.id)}
            />
            <span>{nameOf(option)}</span>
          </label>
        ))}
      </fieldset>
    )
  }
  return (
    <div className="tagwright-field">
      <label className="tagwright-label" htmlFor={id}>
        {title}
      </label>
      {attribute.type === 'choice' ? (
        <select
          id={id}
          className="tagwright-input"
          value={typeof value === 'string' ? value : ''}
          disabled={readOnly}
          required={required}
          onChange={(event) => onChange(event.target.value || undefined)}
        >
          <option value="">{t('react.attribute.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {nameOf(option)}
            </option>
          ))}
        </select>
      ) : (
        <span className="tagwright-input-row">
          <input
            id={id}
            className="tagwright-input"
            type={attribute.type === 'number' ? 'number' : 'text'}
            min={attribute.min}
            max={attribute.max}
            step={attribute.type === 'number' ? (attribute.step ?? 'any') : undefined}
            dir="auto"
            value={value === undefined || value === null ? '' : String(value)}
            readOnly={readOnly}
            required={required}
            onChange={({ target }) => {
              const group = { group: `attribute:${attribute.id}` }
              if (target.value === '') onChange(undefined, group)
              else
                onChange(attribute.type === 'number' ? target.valueAsNumber : target.value, group)
            }}
          />
          {attribute.unit && <span className="tagwright-number-unit">{attribute.unit}</span>}
        </span>
      )}
    </div>
  )
}

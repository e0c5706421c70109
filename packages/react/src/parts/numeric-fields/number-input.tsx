import { type JSX, useId } from 'react'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import type { GeometryField } from './geometry-fields.js'
import { useNumberInput } from './use-number-input.js'

/** Props of one number. */
export interface NumberInputProps {
  field: GeometryField
  /** Whose number it is: what was typed for another one is dropped. */
  owner: string
  value: number
  disabled: boolean
  /** A number inside the limits. */
  onCommit: (value: number) => void
  /** The field was left. */
  onSettled: () => void
}

/** A number of a geometry with its name and its unit. */
export function NumberInput(props: NumberInputProps): JSX.Element {
  const { field, owner, value, disabled, onCommit, onSettled } = props
  const { t } = useMessages(reactMessages)
  const id = useId()
  const { min, max, step } = field
  const input = useNumberInput({
    ...{ value, owner, digits: 3, step, min, max, onCommit },
    readOnly: disabled,
  })
  return (
    <div className="tagwright-number">
      <label className="tagwright-number-label" htmlFor={id}>
        {t(`react.numeric.${field.member}` as 'react.numeric.x')}
      </label>
      <input
        {...input}
        id={id}
        className="tagwright-input"
        onBlur={() => {
          input.onBlur()
          onSettled()
        }}
      />
      <span className="tagwright-number-unit" aria-hidden="true">
        {t(`react.unit.${field.unit}`)}
      </span>
    </div>
  )
}

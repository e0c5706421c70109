import { useNumberInput } from '@tagwright/react'
import { type JSX, useId } from 'react'

/** Props of {@link FrameNumber}. */
export interface FrameNumberProps {
  label: string
  value: number
  disabled: boolean
  onCommit: (value: number) => void
}

/** A number of an object in the frame that is shown. */
export function FrameNumber({ label, value, disabled, onCommit }: FrameNumberProps): JSX.Element {
  const id = useId()
  const input = useNumberInput({ value, readOnly: disabled, onCommit })
  return (
    <div className="tagwright-number">
      <label className="tagwright-number-label" htmlFor={id}>
        {label}
      </label>
      <input {...input} id={id} className="tagwright-input" />
    </div>
  )
}

import type { RefObject } from 'react'
import { TextEntry } from '../text/text-entry.js'

/** Props of `OtherBox`. */
export interface OtherBoxProps {
  box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>
  label: string
  value: string
  readOnly: boolean
  onText(text: string): void
}

/** The words of "other". */
export function OtherBox({ box, label, value, readOnly, onText }: OtherBoxProps) {
  return (
    <div className="tagwright-choice-other">
      <TextEntry
        box={box}
        value={value}
        multiline={false}
        counter={false}
        rules={{ placeholder: label }}
        label={label}
        readOnly={readOnly}
        onText={onText}
      />
    </div>
  )
}

import type { TextRules, Widget } from '@tagwright/schema'
import type { FieldHandle } from '../field/use-field.js'
import { TextEntry } from '../text/text-entry.js'

/** Props of `WrittenAnswer`. */
export interface WrittenAnswerProps {
  // biome-ignore lint/suspicious/noExplicitAny: only what all handles have is used.
  field: FieldHandle<Widget & TextRules, any>
}

/** The text box of a field whose whole answer is one text; emptied it is unanswered. */
export function WrittenAnswer({ field }: WrittenAnswerProps) {
  const { value, widget } = field
  return (
    <TextEntry
      value={typeof value === 'string' ? value : ''}
      rules={widget}
      label={field.label}
      readOnly={field.readOnly}
      required={widget.required === true}
      invalid={field.invalid}
      describedBy={field.describedBy}
      onText={(text) => {
        const group = `typing:${field.path}`
        if (text === '') field.clear({ group })
        else field.setValue(text, { group })
      }}
    />
  )
}

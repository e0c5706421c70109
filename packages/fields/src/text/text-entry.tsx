import { useAnnounce, useMessages, useTaskStore } from '@tagwright/react'
import type { TextRules } from '@tagwright/schema'
import { type RefObject, useId, useRef, useState } from 'react'
import { textMessages } from './text.messages.js'
import { TextBox } from './text-box.js'
import { TextCounter } from './text-counter.js'
import { hardLimit } from './text-limits.js'

/** Props of `TextEntry`. */
export interface TextEntryProps {
  value: string
  /** Limits, language, direction, placeholder. */
  rules?: TextRules
  /** What the box is called. */
  label: string
  /** @default true */
  multiline?: boolean
  readOnly: boolean
  required?: boolean
  invalid?: boolean
  /** Shows the length. @default true */
  counter?: boolean
  /** More that describes the box. */
  describedBy?: string
  box?: RefObject<HTMLTextAreaElement | HTMLInputElement | null>
  onText(text: string): void
}

/**
 * A text box with its live count, its refusals in words and the task's undo. A text that another
 * tool made too long to edit is kept whole and its beginning is shown.
 */
export function TextEntry(props: TextEntryProps) {
  const { value, rules = {}, label, readOnly, counter = true, onText } = props
  const { t, localize, number } = useMessages(textMessages)
  const store = useTaskStore()
  const announce = useAnnounce()
  const [notice, setNotice] = useState('')
  const own = useRef<HTMLTextAreaElement | HTMLInputElement>(null)
  const id = useId()
  const limit = hardLimit(rules.maxCharacters)
  if (value.length > limit) {
    return (
      <div className="tagwright-text-oversized">
        <p>{t('fields.text.oversized', { size: number(value.length) })}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus. */}
        <pre dir="auto" lang={rules.language} tabIndex={0}>
          {value.slice(0, 2000)}…
        </pre>
      </div>
    )
  }
  return (
    <>
      <TextBox
        box={props.box ?? own}
        value={value}
        multiline={props.multiline !== false}
        limit={limit}
        readOnly={readOnly}
        required={props.required === true}
        invalid={props.invalid === true}
        language={rules.language}
        direction={rules.direction ?? 'auto'}
        spellCheck={rules.spellCheck !== false}
        placeholder={localize(rules.placeholder) || undefined}
        label={label}
        describedBy={`${counter ? `${id}-counter ` : ''}${id}-notice ${props.describedBy ?? ''}`.trim()}
        onText={(text) => {
          setNotice('')
          onText(text)
        }}
        onRefused={(size) => {
          const text = t('fields.text.too-long', { size: number(size), limit: number(limit) })
          setNotice(text)
          announce(text)
        }}
        onHistory={(direction) => store.run(`history.${direction}`)}
      />
      <div className="tagwright-text-notes">
        {counter && <TextCounter id={`${id}-counter`} text={value} rules={rules} t={t} />}
        <p id={`${id}-notice`} className="tagwright-field-notice">
          {notice}
        </p>
      </div>
    </>
  )
}

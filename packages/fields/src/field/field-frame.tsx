import { useMessages, WidgetFrame } from '@tagwright/react'
import type { Widget } from '@tagwright/schema'
import type { ReactNode } from 'react'
import { fieldMessages } from './field.messages.js'
import { shortJson } from './short-json.js'
import type { FieldHandle } from './use-field.js'

/** Props of `FieldFrame`. */
export interface FieldFrameProps {
  // biome-ignore lint/suspicious/noExplicitAny: only what all handles have is used.
  field: FieldHandle<Widget, any>
  /** What is asked for, before the field. */
  hint?: string | undefined
  /** Keys that help; not shown where there is no keyboard. */
  keyHint?: string | undefined
  /** The words for "nothing there". */
  noneText?: string
  /** The response holds a value that the field cannot show: it is kept and told. @default false */
  strange?: boolean
  children: ReactNode
}

/** The frame of a field: heading, hint, the field, what was refused, the issues. */
export function FieldFrame(props: FieldFrameProps) {
  const { field, hint, keyHint, noneText, strange, children } = props
  const { t } = useMessages(fieldMessages)
  return (
    <WidgetFrame widget={field.widget} path={field.path} {...(noneText && { noneText })}>
      <p id={`${field.id}-hint`} className="tagwright-field-hint">
        {hint}
        {keyHint && <span className="tagwright-key-hint"> {keyHint}</span>}
      </p>
      {strange && (
        <p className="tagwright-field-notice">
          {t('fields.kept', { value: shortJson(field.value) })}
        </p>
      )}
      {children}
      <p id={`${field.id}-notice`} className="tagwright-field-notice">
        {field.notice}
      </p>
    </WidgetFrame>
  )
}

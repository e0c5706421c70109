import {
  useAnnounce,
  useIssues,
  useMessages,
  useResponse,
  useTaskStore,
  useWidget,
  WidgetFrame,
} from '@tagwright/react'
import type { TextWidget } from '@tagwright/schema'
import { useId, useMemo, useRef, useState } from 'react'
import { textMessages } from './text.messages.js'
import { TextBox } from './text-box.js'
import { TextCounter } from './text-counter.js'
import { hardLimit } from './text-limits.js'

/** Props of `TextField`. */
export interface TextFieldProps {
  /** The widget, or its id in the task. */
  widget: string | TextWidget
}

/**
 * Written text: one line or several, limits with a live count, any direction and language. Typing
 * becomes one undo step per pause and shares the task's history. A text that another tool made too
 * long to edit is kept whole and its beginning is shown.
 */
export function TextField({ widget: given }: TextFieldProps) {
  const { widget, readOnly } = useWidget<TextWidget>(given)
  const { t, localize, number } = useMessages(textMessages)
  const store = useTaskStore()
  const announce = useAnnounce()
  const { response, setValue, clear } = useResponse(widget.id)
  const issues = useIssues(useMemo(() => ['widgets', widget.id], [widget.id]))
  const [notice, setNotice] = useState('')
  const box = useRef<HTMLTextAreaElement | HTMLInputElement>(null)
  const id = useId()

  const value = typeof response?.value === 'string' ? response.value : ''
  const limit = hardLimit(widget.maxCharacters)
  const refuse = (size: number) => {
    const text = t('fields.text.too-long', { size: number(size), limit: number(limit) })
    setNotice(text)
    announce(text)
  }
  return (
    <WidgetFrame widget={widget} noneText={t('fields.text.none')}>
      {value.length > limit ? (
        <div className="tagwright-text-oversized">
          <p>{t('fields.text.oversized', { size: number(value.length) })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus. */}
          <pre dir="auto" lang={widget.language} tabIndex={0}>
            {value.slice(0, 2000)}…
          </pre>
        </div>
      ) : (
        <>
          <TextBox
            box={box}
            value={value}
            multiline={widget.multiline !== false}
            limit={limit}
            readOnly={readOnly}
            required={widget.required === true}
            invalid={issues.some((issue) => issue.severity === 'error')}
            language={widget.language}
            direction={widget.direction ?? 'auto'}
            placeholder={localize(widget.placeholder) || undefined}
            label={localize(widget.question) || localize(widget.title) || t('fields.text.label')}
            describedBy={`${id}-counter ${id}-notice`}
            onText={(text) => {
              setNotice('')
              // The engine ends a group at a pause, so that each burst of typing is one undo step.
              const group = `typing:${widget.id}`
              if (text === '') clear({ group })
              else setValue(text, { group })
            }}
            onRefused={refuse}
            onHistory={(direction) => store.run(`history.${direction}`)}
          />
          <div className="tagwright-text-notes">
            <TextCounter id={`${id}-counter`} text={value} widget={widget} t={t} />
            <p id={`${id}-notice`} className="tagwright-field-notice">
              {notice}
            </p>
          </div>
        </>
      )}
    </WidgetFrame>
  )
}

import { useScopedEffect } from '@tagwright/react'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { caretAfterChange } from './caret-after-change.js'
import { useTypedText } from './use-typed-text.js'

/** Props of `TextBox`. */
export interface TextBoxProps {
  box: RefObject<HTMLTextAreaElement | HTMLInputElement | null>
  value: string
  multiline: boolean
  /** UTF-16 units that it takes; what would go beyond is refused whole. */
  limit: number
  readOnly: boolean
  required: boolean
  invalid: boolean
  /** BCP 47 tag of what is written. */
  language?: string | undefined
  direction: 'ltr' | 'rtl' | 'auto'
  spellCheck: boolean
  placeholder?: string | undefined
  /** What the box is called. */
  label: string
  describedBy: string
  onText(text: string): void
  /** A change to `size` UTF-16 units was refused. */
  onRefused(size: number): void
  /** The browser's own undo was asked for: the task's history answers. */
  onHistory(direction: 'undo' | 'redo'): void
}

/**
 * A text box that nothing is lost in: an input method composes undisturbed, a change beyond the
 * limit is refused and leaves what is there, and undo from the browser's menu is the task's.
 */
export function TextBox(props: TextBoxProps) {
  const { box, value, limit, onText, onRefused, onHistory } = props
  const typed = useTypedText(value, onText)
  const { shown } = typed
  const own = useRef(false)
  const before = useRef(shown)
  useLayoutEffect(() => {
    const element = box.current
    // After undo, redo or a change by the host the caret goes where the text changed.
    if (element && !own.current && before.current !== shown) {
      const root = element.getRootNode() as Document | ShadowRoot
      const caret = caretAfterChange(before.current, shown)
      if (root.activeElement === element) element.setSelectionRange(caret, caret)
    }
    before.current = shown
    own.current = false
  }, [box, shown])

  const history = useRef(onHistory)
  useEffect(() => {
    history.current = onHistory
  })
  useScopedEffect(
    (scope) => {
      if (!box.current) return
      scope.listen(box.current, 'beforeinput', (event: InputEvent) => {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
        event.preventDefault()
        history.current(event.inputType === 'historyUndo' ? 'undo' : 'redo')
      })
    },
    [box],
  )

  const change = (text: string, composing: boolean) => {
    if (text.length > limit && text.length > shown.length) onRefused(text.length)
    else {
      own.current = true
      typed.change(text, composing)
    }
  }
  const attributes = {
    className: 'tagwright-text-box',
    lang: props.language,
    dir: props.direction,
    spellCheck: props.spellCheck,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    'aria-required': props.required || undefined,
    'aria-invalid': props.invalid || undefined,
    value: shown,
    onChange: (event: { target: { value: string }; nativeEvent: Event }) =>
      change(event.target.value, (event.nativeEvent as InputEvent).isComposing === true),
    onCompositionEnd: (event: { currentTarget: { value: string } }) =>
      change(event.currentTarget.value, false),
    onBlur: typed.flush,
    onPaste: (event: { clipboardData: DataTransfer; preventDefault(): void }) => {
      // Judged before the browser lays ten megabytes out.
      const { length } = event.clipboardData.getData('text/plain')
      if (shown.length + length <= limit) return
      const element = box.current
      const replaced = element ? (element.selectionEnd ?? 0) - (element.selectionStart ?? 0) : 0
      if (shown.length - replaced + length <= limit) return
      event.preventDefault()
      onRefused(shown.length - replaced + length)
    },
  }
  return props.multiline ? (
    <textarea ref={box as RefObject<HTMLTextAreaElement>} rows={3} {...attributes} />
  ) : (
    <input ref={box as RefObject<HTMLInputElement>} type="text" {...attributes} />
  )
}

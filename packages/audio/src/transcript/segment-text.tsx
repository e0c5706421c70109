import { useMessages } from '@tagwright/react'
import type { Annotation } from '@tagwright/schema'
import { type JSX, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'

/** Props of {@link SegmentText}. */
export interface SegmentTextProps {
  id: string
  annotation: Annotation
  /** The segment's spoken name. */
  name: string
  /** One row of the list can be reached by Tab. */
  tabbable: boolean
  onTextKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  /** What the keys do, spoken. */
  textHelp: string
}

/**
 * The text of a segment. Every keystroke is committed, merged into one step per pause, so that
 * nothing is lost when the page breaks; what an input method composes is committed at its end.
 */
export function SegmentText(props: SegmentTextProps): JSX.Element {
  const { id, annotation, name, tabbable, onTextKey, textHelp } = props
  const timeline = useTimeline()
  const { t, localize } = useMessages(audioMessages)
  const area = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const committed = annotation.text ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? committed
  const latest = useRef<{ draft: string | null }>({ draft: null })
  latest.current.draft = draft
  const canEdit = useCanEdit(id)
  const { language, direction } = timeline.widget

  // What was being composed when the row went away is kept.
  useEffect(() => {
    const held = latest.current
    return () => {
      if (held.draft !== null) timeline.edits.setText(id, held.draft)
    }
  }, [timeline, id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height.
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight}px`
  }, [text])

  const wanted = useSignal(timeline.wantsFocus)
  useEffect(() => {
    const element = area.current
    if (wanted?.id !== id || !element) return
    timeline.wantsFocus.set(null)
    element.focus({ preventScroll: true })
    const length = element.value.length
    element.setSelectionRange(
      wanted.caret === 'end' ? length : 0,
      wanted.caret === 'start' ? 0 : length,
    )
  }, [wanted, id, timeline])

  const change = (value: string) => {
    timeline.playback.noteTyping()
    if (composing.current) setDraft(value)
    else timeline.edits.setText(id, value)
  }

  return (
    <textarea
      ref={area}
      className="tagwright-audio-text"
      rows={1}
      value={text}
      readOnly={!canEdit}
      tabIndex={tabbable ? 0 : -1}
      dir={annotation.direction ?? direction ?? 'auto'}
      lang={annotation.language ?? language}
      spellCheck
      aria-label={name}
      aria-description={textHelp}
      enterKeyHint="next"
      placeholder={canEdit ? localize(t('audio.text.placeholder')) : undefined}
      onChange={(event) => change(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        setDraft(null)
        timeline.edits.setText(id, event.currentTarget.value)
      }}
      onKeyDown={onTextKey}
      onFocus={() => {
        timeline.activeText.set({ id, element: area.current! })
        timeline.select(id)
      }}
      onBlur={({ currentTarget: { selectionStart: start, selectionEnd: end } }) => {
        timeline.help.caret.set({ id, start, end })
        timeline.leavingText.set(false)
        if (timeline.activeText.get()?.id === id) timeline.activeText.set(null)
      }}
    />
  )
}

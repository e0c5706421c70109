import {
  IconButton,
  ToolButton,
  Toolbar,
  useAnnotation,
  useCommands,
  useDocumentState,
  useMessages,
  useScopedEffect,
  useSelection,
  useTaskStore,
} from '@tagwright/react'
import { Check, ChevronRight, MessageSquare, X } from 'lucide-react'
import { type JSX, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useCommentHandle } from '../details/comment-handle.js'
import { reviewMessages } from '../messages/review-messages.js'
import { paintVerdicts } from './paint-verdicts.js'
import { reviewCommands } from './review-commands.js'
import { reviewed, writeReason } from './reviews.js'

const iconSize = 16

/** Judges annotation by annotation: accept, reject, say why; what is judged stays in sight, marked. */
export function ReviewBar({ surface }: { surface: Surface }): JSX.Element {
  const store = useTaskStore()
  const { t } = useMessages(reviewMessages)
  const { id: widget, media } = surface.widget
  const place = useMemo(() => ({ store, widget, media }), [store, widget, media])
  useCommands(useMemo(() => reviewCommands(place), [place]))
  const selection = useSelection()
  const annotation = useAnnotation(selection.length === 1 ? selection[0] : undefined)
  const [writes, setWrites] = useState(false)
  const field = useId()
  const text = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState(0)
  const ask = useCallback(() => {
    setWrites(true)
    setAsked((times) => times + 1)
  }, [])
  const writable = annotation !== undefined
  useCommentHandle(widget, 'reason', writable ? ask : null)
  useEffect(() => {
    if (asked > 0) text.current?.focus()
  }, [asked])
  const { judged, count } = useDocumentState(
    () => {
      const all = reviewed(place)
      return { judged: all.filter(({ review }) => review?.verdict).length, count: all.length }
    },
    (a, b) => a.judged === b.judged && a.count === b.count,
  )
  useEffect(() => {
    surface.reviewing = true
    surface.setTool('select')
    surface.redraw()
    return () => {
      surface.reviewing = false
      surface.redraw()
    }
  }, [surface])
  useScopedEffect(
    (scope) => {
      const { live } = surface
      scope.add(surface.addPaint('above', paintVerdicts(surface)))
      // A verdict moves nothing, so that nothing else draws again for it.
      scope.add(store.onTransaction(() => live.set({ version: live.get().version + 1 })))
    },
    [surface, store],
  )
  const verdict = annotation?.review?.verdict
  const button = (command: string, icon: JSX.Element, pressed?: boolean) => (
    <ToolButton
      command={command}
      widget={widget}
      icon={icon}
      placement="bottom"
      {...(pressed !== undefined && { pressed })}
    />
  )
  return (
    <section className="tagwright-image-review" aria-label={t('image.review')}>
      <Toolbar label={t('image.review')}>
        <span className="tagwright-image-review-count">
          {t('image.review.count', { judged, count })}
        </span>
        {button('annotation.accept', <Check aria-hidden size={iconSize} />, verdict === 'accepted')}
        {button('annotation.reject', <X aria-hidden size={iconSize} />, verdict === 'rejected')}
        <IconButton
          label={t('image.review.comment')}
          icon={<MessageSquare aria-hidden size={iconSize} />}
          placement="bottom"
          aria-expanded={writes}
          disabled={!annotation}
          onClick={() => setWrites(!writes)}
        />
        {button('suggest.next', <ChevronRight aria-hidden size={iconSize} />)}
      </Toolbar>
      {writes && annotation && (
        <div className="tagwright-image-suggest-row">
          <label htmlFor={field}>{t('image.review.reason')}</label>
          <textarea
            ref={text}
            id={field}
            rows={2}
            value={annotation.review?.comment ?? ''}
            onChange={(event) => writeReason(place, annotation.id, event.target.value)}
          />
        </div>
      )}
    </section>
  )
}

import { Button, useMessages, useTaskStore } from '@tagwright/react'
import type { Annotation, Comment } from '@tagwright/schema'
import { type JSX, useCallback, useEffect, useRef, useState } from 'react'
import { workshopMessages } from '../messages/workshop-messages.js'
import { useCommentHandle } from './comment-handle.js'
import { Fold } from './fold.js'

/** Props of {@link NoteFields}. */
export interface NoteFieldsProps {
  annotation: Annotation
  disabled: boolean
}

/** The text of an annotation and what people remark about it. */
export function NoteFields({ annotation, disabled }: NoteFieldsProps): JSX.Element {
  const { t } = useMessages(workshopMessages)
  const store = useTaskStore()
  const [draft, setDraft] = useState('')
  const { id, widget, text = '', comments = [] } = annotation
  const [asked, setAsked] = useState(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const ask = useCallback(() => {
    // What was folded again is unfolded.
    const fold = field.current?.closest('details')
    if (fold) fold.open = true
    setAsked((times) => times + 1)
  }, [])
  useCommentHandle(widget, 'comment', disabled ? null : ask)
  useEffect(() => {
    if (asked > 0) field.current?.focus()
  }, [asked])
  const change = (event: string, recipe: (target: Annotation) => void, group?: string) =>
    store.dispatch(
      { event, ...(widget !== undefined && { widget }), ...(group !== undefined && { group }) },
      (document) =>
        document.updateAnnotation(id, (target) => {
          recipe(target)
        }),
    )
  const setText = (value: string) =>
    change(
      'annotation.set-text',
      (target) => {
        if (value === '') delete target.text
        else target.text = value
      },
      `text:${id}`,
    )
  const setComments = (next: Comment[]) =>
    change('annotation.comment', (target) => {
      if (next.length === 0) delete target.comments
      else target.comments = next
    })
  const add = () => {
    const said = draft.trim()
    if (said === '') return
    const at = new Date(store.environment.now()).toISOString()
    setComments([...comments, { text: said, at }])
    setDraft('')
  }
  return (
    <Fold title={t('image.details.notes')} open={asked > 0 || text !== '' || comments.length > 0}>
      {() => (
        <>
          <label>
            {t('image.details.text')}
            <textarea
              className="tagwright-input"
              rows={2}
              value={text}
              disabled={disabled}
              onChange={(event) => setText(event.target.value)}
              onBlur={() => store.history.seal()}
            />
          </label>
          {comments.length > 0 && (
            <ul aria-label={t('image.details.comments')}>
              {comments.map((comment, index) => (
                // Comments have no ids; their place is what they are known by.
                // biome-ignore lint/suspicious/noArrayIndexKey: the list only changes as a whole.
                <li key={index}>
                  <span data-resolved={comment.resolved || undefined}>{comment.text}</span>
                  <label>
                    <input
                      type="checkbox"
                      checked={comment.resolved === true}
                      disabled={disabled}
                      onChange={(event) =>
                        setComments(
                          comments.map((each, i) =>
                            i === index ? { ...each, resolved: event.target.checked } : each,
                          ),
                        )
                      }
                    />
                    {t('image.details.resolve')}
                  </label>
                  <Button
                    kind="quiet"
                    disabled={disabled}
                    onClick={() => setComments(comments.filter((_, i) => i !== index))}
                  >
                    {t('image.details.remove-comment')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <label>
            {t('image.details.comment')}
            <textarea
              ref={field}
              className="tagwright-input"
              rows={2}
              value={draft}
              disabled={disabled}
              onChange={(event) => setDraft(event.target.value)}
              onBlur={add}
              onKeyDown={(event) => {
                // What is typed is kept when the field is left; Enter is the shorter way.
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                event.preventDefault()
                add()
              }}
            />
          </label>
        </>
      )}
    </Fold>
  )
}

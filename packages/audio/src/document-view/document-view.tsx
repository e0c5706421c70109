import { Button, useMessages } from '@tagwright/react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { LocateFixed } from 'lucide-react'
import { type JSX, type KeyboardEvent, useDeferredValue, useMemo, useRef } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { DocumentParagraph } from './document-paragraph.js'
import { paragraphsOf } from './paragraphs.js'
import { useDocumentFollow } from './use-document-follow.js'

/**
 * The transcript as flowing text, a paragraph each time somebody speaks. A press or Enter on a word goes
 * there in the sound; arrows go from word to word. What is heard is marked and kept in view until somebody
 * scrolls. Writing is the list's.
 */
export function DocumentView(): JSX.Element {
  const { store, segments } = useTimeline()
  const { t } = useMessages(writingMessages)
  const scroller = useRef<HTMLDivElement>(null)
  const content = useDeferredValue(useSignal(segments.content))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is read through the store.
  const paragraphs = useMemo(() => {
    const { annotations } = store.getState().document
    return paragraphsOf(segments.index, (id) => annotations.get(id))
  }, [store, segments, content])
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 96,
    getItemKey: (place) => paragraphs[place]?.segments[0]?.id ?? place,
    overscan: 3,
    initialRect: { width: 600, height: 320 },
  })
  const { following, resume, leave, leaveByKey } = useDocumentFollow({
    scroller,
    virtualizer,
    paragraphs,
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section in a widget would be a landmark of its own.
    <div
      ref={scroller}
      role="region"
      aria-label={t('audio.document')}
      className="tagwright-audio-transcript tagwright-audio-document"
      {...leave}
      onClick={({ target }) => {
        if ((target as Element).matches(word)) resume()
      }}
      onKeyDown={(event) => {
        leaveByKey(event)
        moveBetweenWords(event)
      }}
    >
      {paragraphs.length === 0 ? (
        <p className="tagwright-audio-empty">{t('audio.document.empty')}</p>
      ) : (
        <div className="tagwright-audio-rows" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const paragraph = paragraphs[item.index]
            if (!paragraph) return null
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="tagwright-audio-row-place"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <DocumentParagraph paragraph={paragraph} />
              </div>
            )
          })}
        </div>
      )}
      {following === false && (
        <div className="tagwright-audio-document-follow">
          <Button icon={<LocateFixed aria-hidden size={16} />} onClick={resume}>
            {t('audio.document.follow')}
          </Button>
        </div>
      )}
    </div>
  )
}

const word = '.tagwright-audio-document-word'

/** Left and right to the neighbouring word as it is read, up and down to the next paragraph. */
function moveBetweenWords(event: KeyboardEvent<HTMLElement>): void {
  const now = event.target as HTMLElement
  if (!now.matches(word) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const words = [...event.currentTarget.querySelectorAll<HTMLElement>(word)]
  const at = words.indexOf(now)
  const rtl = getComputedStyle(now).direction === 'rtl'
  const of = (one: HTMLElement | undefined) => one?.closest('[data-index]')
  let next: HTMLElement | undefined
  if (event.key === 'ArrowRight') next = words[at + (rtl ? -1 : 1)]
  else if (event.key === 'ArrowLeft') next = words[at + (rtl ? 1 : -1)]
  else if (event.key === 'ArrowDown') next = words.find((one, to) => to > at && of(one) !== of(now))
  else if (event.key === 'ArrowUp') {
    const before = words.slice(0, at).findLast((one) => of(one) !== of(now))
    next = before && words.find((one) => of(one) === of(before))
  } else return
  event.preventDefault()
  event.stopPropagation()
  next?.focus()
}

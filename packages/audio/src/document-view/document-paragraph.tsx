import { formatTime } from '@tagwright/media'
import { useMessages, useTaskState } from '@tagwright/react'
import type { Word } from '@tagwright/schema'
import { type JSX, memo, useCallback, useMemo, useSyncExternalStore } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useSpeakers } from '../speakers/use-speakers.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { eventTypesOf } from './event-types.js'
import { type Paragraph, wordsOf } from './paragraphs.js'

/** Props of {@link DocumentParagraph}. */
export interface DocumentParagraphProps {
  paragraph: Paragraph
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at])

/** What one speaker says, word by word, with what else is heard in between. */
export const DocumentParagraph = memo(function DocumentParagraph({
  paragraph,
}: DocumentParagraphProps): JSX.Element {
  const timeline = useTimeline()
  const { clock, help, widget, tiers } = timeline
  const { t, localize } = useMessages(writingMessages)
  const threshold = useSignal(help.threshold)
  const types = useMemo(() => eventTypesOf(widget), [widget])
  const { segments } = paragraph
  // Its own alone: a key in one paragraph is no news to the others.
  const annotations = useTaskState(
    ({ document }) => segments.map(({ id }) => document.annotations.get(id)),
    sameItems,
  )
  const parts = useMemo(
    () =>
      segments.flatMap((segment, at) => {
        const annotation = annotations[at]
        if (!annotation) return []
        const words = wordsOf(annotation, segment).map((one) => ({
          ...one,
          id: segment.id,
          type: '',
        }))
        const events = (annotation.events ?? []).map(({ type, start, end, text = '' }) => ({
          ...{ text, start, end, id: segment.id, type },
        }))
        return [...words, ...events].sort((a, b) => a.start - b.start)
      }) as (Word & { id: string; type: string })[],
    [segments, annotations],
  )
  const read = useCallback(
    () => parts.findIndex(({ start, end }) => clock.time >= start && clock.time < end),
    [clock, parts],
  )
  const current = useSyncExternalStore(clock.subscribe, read, () => -1)
  const speakers = useSpeakers()
  const first = segments[0]!
  const [annotation] = annotations
  const speaker = speakers.find(({ id }) => id === paragraph.speaker)
  const tier = tiers.length > 1 ? tiers.find(({ id }) => id === paragraph.tier) : undefined
  const go = (id: string, time: number) => {
    timeline.select(id)
    timeline.seekAndShow(time)
  }
  const nameOf = (type: string) => {
    const known = types.find(({ id }) => id === type)
    if (known?.name !== undefined) return localize(known.name)
    return known?.message ? t(known.message) : type
  }
  return (
    <div className="tagwright-audio-paragraph">
      <p className="tagwright-audio-paragraph-who">
        {speaker && (
          <span
            className="tagwright-audio-dot"
            style={{ backgroundColor: speaker.color }}
            aria-hidden="true"
          />
        )}
        {localize(speaker?.name) || paragraph.speaker || localize(tier?.name) || tier?.id || ''}{' '}
        <span dir="ltr">{formatTime(first.start)}</span>
      </p>
      <p
        dir={annotation?.direction ?? widget.direction ?? 'auto'}
        lang={annotation?.language ?? widget.language}
      >
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no id, and the same word comes again.
          <span key={at}>
            <button
              type="button"
              tabIndex={at === Math.max(0, current) ? 0 : -1}
              className="tagwright-audio-word tagwright-audio-document-word"
              data-current={at === current || undefined}
              data-event={part.type !== '' || undefined}
              data-estimated={part.estimated || undefined}
              data-doubtful={(part.confidence ?? 1) < threshold || undefined}
              onClick={() => go(part.id, part.start)}
            >
              {part.type === ''
                ? part.text
                : `[${nameOf(part.type)}${part.text && `: ${part.text}`}]`}
            </button>{' '}
          </span>
        ))}
      </p>
    </div>
  )
})

import { formatTime } from '@tagwright/media'
import { useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { TextMatch } from './find-query.js'
import type { FoundSegment } from './replace-texts.js'

/** Props of {@link FoundList}. */
export interface FoundListProps {
  found: readonly FoundSegment[]
  /** The match that is gone to, by the identity of its `match`. */
  current: { match: TextMatch } | undefined
  /** Goes to a match by its place among all. */
  onChoose: (place: number) => void
  /** Shows what would stand there instead. */
  replaced: boolean
}

/** Matches shown at once, and characters of the text around each. */
const most = 50
const around = 28

/** Every match in its sentence, with what would be written instead. */
export function FoundList({
  found,
  current,
  onChoose,
  replaced,
}: FoundListProps): JSX.Element | null {
  const { segments } = useTimeline()
  const { t } = useMessages(writingMessages)
  const rows: { key: string; text: string; match: TextMatch; start: number }[] = []
  let count = 0
  for (const { id, text, matches } of found) {
    count += matches.length
    for (const match of matches) {
      if (rows.length >= most) break
      const start = segments.index.get(id)?.start ?? 0
      rows.push({ key: `${id}:${match.start}`, text, match, start })
    }
  }
  if (rows.length === 0) return null
  return (
    <ul className="tagwright-audio-found" aria-label={t('audio.find.preview')}>
      {rows.map(({ key, text, match, start }, place) => (
        <li key={key}>
          <button
            type="button"
            className="tagwright-audio-found-row"
            aria-current={match === current?.match || undefined}
            onClick={() => onChoose(place)}
          >
            <span dir="ltr">{formatTime(start)}</span>
            <span dir="auto">
              {match.start > around && '…'}
              {text.slice(Math.max(0, match.start - around), match.start)}
              {replaced ? (
                <>
                  <del>{text.slice(match.start, match.end)}</del>
                  <ins>{match.replacement}</ins>
                </>
              ) : (
                <mark>{text.slice(match.start, match.end)}</mark>
              )}
              {text.slice(match.end, match.end + around)}
              {match.end + around < text.length && '…'}
            </span>
          </button>
        </li>
      ))}
      {count > rows.length && <li>{t('audio.find.more', { count: count - rows.length })}</li>}
    </ul>
  )
}

import { useMessages } from '@tagwright/react'
import { mediumMessages } from './medium.messages.js'
import type { Watched } from './use-watched.js'

/** Props of `WatchedNote`. */
export interface WatchedNoteProps {
  watched: Watched | null
}

/** How much of a medium was played, of what must be; nothing when nothing is asked for. */
export function WatchedNote({ watched }: WatchedNoteProps) {
  const { t, number } = useMessages(mediumMessages)
  if (!watched) return null
  const percent = (share: number) => number(Math.floor(share * 100) / 100, { style: 'percent' })
  return (
    <p className="tagwright-field-hint">
      {t(watched.enough ? 'fields.medium.watched-enough' : 'fields.medium.watched', {
        share: percent(watched.share),
        wanted: percent(watched.wanted),
      })}
    </p>
  )
}

import { useMessages } from '@tagwright/react'
import type { SegmentEvent } from '@tagwright/schema'
import type { JSX } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { eventTypesOf } from './event-types.js'

/** What is heard in a segment beside its words; a press plays it. */
export function RowEvents({ events }: { events: readonly SegmentEvent[] }): JSX.Element {
  const { playback, widget } = useTimeline()
  const { t, localize } = useMessages(writingMessages)
  const types = eventTypesOf(widget)
  return (
    <div className="tagwright-audio-row-issues">
      {events.map(({ type, start, end }) => {
        const known = types.find(({ id }) => id === type)
        const name = localize(known?.name) || (known?.message ? t(known.message) : type)
        return (
          <button
            key={`${type} ${start} ${end}`}
            type="button"
            tabIndex={-1}
            className="tagwright-audio-word"
            onClick={() => void playback.playRange({ start, end })}
          >
            {`[${name}]`}
          </button>
        )
      })}
    </div>
  )
}

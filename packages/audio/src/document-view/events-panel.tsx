import { formatTime } from '@tagwright/media'
import {
  Button,
  IconButton,
  useAnnotation,
  useAnnounce,
  useMessages,
  useSession,
} from '@tagwright/react'
import { Play, X } from 'lucide-react'
import type { JSX } from 'react'
import { caretOf } from '../characters/insert-text.js'
import { writingMessages } from '../messages/writing-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import { addEvent, placeEvent, removeEvent } from './event-edits.js'
import { eventTypesOf, type OfferedEvent } from './event-types.js'

/** Marks what is heard beside words, as typed spans inside the selected segment. */
export function EventsPanel(): JSX.Element {
  const timeline = useTimeline()
  const { clock, playback } = timeline
  const { t, localize } = useMessages(writingMessages)
  const announce = useAnnounce()
  const selected = useSession(() => timeline.selected())
  const annotation = useAnnotation(selected ?? '')
  const types = eventTypesOf(timeline.widget)
  const nameOf = (one: OfferedEvent) =>
    localize(one.name) || (one.message ? t(one.message) : one.id)
  const mayEdit = useCanEdit(selected)
  const canEdit = selected !== null && mayEdit
  const add = (type: OfferedEvent) => {
    if (!annotation || selected === null) return
    const caret = caretOf(timeline)
    const at = caret?.id === selected ? caret.start : undefined
    const place = placeEvent(annotation, clock.time, at)
    if (!place || !addEvent(timeline, selected, { type: type.id, ...place })) return
    announce(t('audio.events.added', { name: nameOf(type), start: formatTime(place.start) }))
  }
  const events = annotation?.events ?? []
  return (
    <HelpPanel title={t('audio.events')}>
      <div className="tagwright-audio-help-row">
        {types.map((type) => (
          <Button key={type.id} disabled={!canEdit} onClick={() => add(type)}>
            {`[${nameOf(type)}]`}
          </Button>
        ))}
      </div>
      {selected === null && (
        <p className="tagwright-audio-help-status">{t('audio.events.select')}</p>
      )}
      {events.length > 0 && (
        <ul className="tagwright-audio-found" aria-label={t('audio.events.list')}>
          {events.map(({ type, start, end }, place) => {
            const name = nameOf(types.find(({ id }) => id === type) ?? { id: type })
            return (
              <li key={`${type} ${start} ${end}`} className="tagwright-audio-help-row">
                <IconButton
                  label={t('audio.events.play', { name })}
                  icon={<Play aria-hidden size={14} />}
                  tooltip={false}
                  onClick={() => void playback.playRange({ start, end })}
                />
                <span>{`[${name}]`}</span>
                <span dir="ltr">{`${formatTime(start)} – ${formatTime(end)}`}</span>
                {canEdit && (
                  <IconButton
                    label={t('audio.events.remove', { name })}
                    icon={<X aria-hidden size={14} />}
                    tooltip={false}
                    onClick={() => removeEvent(timeline, selected, place)}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
    </HelpPanel>
  )
}

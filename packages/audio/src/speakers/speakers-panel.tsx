import { formatChord } from '@tagwright/core'
import { Button, useAnnounce, useIsMac, useKeymap, useMessages, useSession } from '@tagwright/react'
import { Plus } from 'lucide-react'
import { type JSX, useEffect, useMemo, useRef } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import { addSpeaker, countSaid } from './speaker-edits.js'
import { SpeakerRow } from './speaker-row.js'
import { type ResolvedSpeaker, speakersOf } from './speakers.js'
import { useSpeakers } from './use-speakers.js'

/** Who speaks: add, name, colour, merge, and give the selected segment to one of them. */
export function SpeakersPanel(): JSX.Element {
  const timeline = useTimeline()
  const { help, segments } = timeline
  const { t, localize } = useMessages(writingMessages)
  const announce = useAnnounce()
  const listed = useSpeakers()
  const content = useSignal(segments.content)
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are read through the store.
  const speakers = useMemo(() => speakersOf(timeline.store), [timeline, listed, content])
  /** Told once for all rows: each would go through all segments, and all names. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: the segments are read through the store.
  const said = useMemo(() => countSaid(timeline), [timeline, content])
  const nameOf = ({ name, id }: ResolvedSpeaker) => (localize(name) || id).trim()
  const names = new Map<string, number>()
  for (const one of speakers) names.set(nameOf(one), (names.get(nameOf(one)) ?? 0) + 1)
  const selected = useSession(() => timeline.selected())
  const list = useRef<HTMLUListElement>(null)
  const fresh = useSignal(help.freshSpeaker)

  // A speaker who has just come wants a name.
  useEffect(() => {
    const name =
      fresh === null ? null : list.current?.querySelector<HTMLInputElement>('[data-fresh]')
    if (!name) return
    help.freshSpeaker.set(null)
    name.focus({ preventScroll: true })
    name.scrollIntoView({ block: 'nearest' })
    name.select()
  }, [fresh, help])

  const keymap = useKeymap()
  const mac = useIsMac()
  const [next] = keymap.chordsOf('segment.next-speaker')
  const key = next === undefined ? '–' : formatChord(next, mac)
  const digits = keymap.chordsOf('speaker.assign').length > 0 ? 'yes' : 'no'

  const add = () => {
    const name = t('audio.speakers.new-name', { number: speakers.length + 1 })
    const id = addSpeaker(timeline, name)
    if (id === null) return
    help.freshSpeaker.set(id)
    announce(t('audio.speakers.added', { name }))
  }
  return (
    <HelpPanel title={t('audio.speakers')}>
      {speakers.length > 0 && (
        <ul ref={list} className="tagwright-audio-speakers" aria-label={t('audio.speakers.list')}>
          {speakers.map((speaker, place) => (
            <SpeakerRow
              key={speaker.id}
              speaker={speaker}
              place={place}
              speakers={speakers}
              count={said.get(speaker.id) ?? 0}
              same={(names.get(nameOf(speaker)) ?? 0) > 1}
              selected={selected}
              fresh={speaker.id === fresh}
            />
          ))}
        </ul>
      )}
      <div className="tagwright-audio-help-row">
        <Button icon={<Plus aria-hidden size={16} />} onClick={add}>
          {t('audio.speakers.add')}
        </Button>
        <span className="tagwright-audio-help-status tagwright-audio-speakers-hint" dir="auto">
          {t('audio.speakers.hint', { key, digits })}
        </span>
      </div>
    </HelpPanel>
  )
}

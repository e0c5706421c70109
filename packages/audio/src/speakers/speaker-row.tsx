import {
  Chord,
  IconButton,
  useAnnotation,
  useAnnounce,
  useKeymap,
  useMessages,
} from '@tagwright/react'
import { Mic, X } from 'lucide-react'
import { type JSX, useRef, useState } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useTimeline } from '../timeline/timeline-context.js'
import {
  mergeSpeakers,
  recolorSpeaker,
  removeSpeaker,
  renameSpeaker,
  saidBy,
} from './speaker-edits.js'
import type { ResolvedSpeaker } from './speakers.js'

/** Props of {@link SpeakerRow}. */
export interface SpeakerRowProps {
  speaker: ResolvedSpeaker
  /** The place in the list, from 0; the digit after it is the key. */
  place: number
  others: readonly ResolvedSpeaker[]
  /** The selected segment. */
  selected: string | null
  /** Has just been added. */
  fresh: boolean
}

/** One speaker: colour, name, whether the selected segment is theirs, merging, removing. */
export function SpeakerRow(props: SpeakerRowProps): JSX.Element {
  const { speaker, place, others, selected, fresh } = props
  const { id, color } = speaker
  const timeline = useTimeline()
  const { edits, widget } = timeline
  const { t, localize } = useMessages(writingMessages)
  const announce = useAnnounce()
  const mayEdit = useCanEdit(selected)
  const [chord] = useKeymap().chordsOf('speaker.assign', { place, widget: widget.id })
  const theirs = useAnnotation(selected ?? '')?.speaker === id
  const count = saidBy(timeline, id).length
  const name = localize(speaker.name) || id
  // A name that is taken out is not one yet.
  const [empty, setEmpty] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const nameOf = (other: ResolvedSpeaker) => localize(other.name) || other.id
  const same = others.some((other) => nameOf(other).trim() === name.trim())

  const merge = (into: string) => {
    const other = others.find((one) => one.id === into)
    const leave = handFocusOn(row.current)
    const moved = other ? mergeSpeakers(timeline, id, into) : null
    if (moved === null || !other) return announce(t('audio.speakers.refused', { name }))
    leave()
    announce(t('audio.speakers.merged', { name, other: nameOf(other), count: moved }))
  }
  const remove = () => {
    const leave = handFocusOn(row.current)
    if (removeSpeaker(timeline, id)) leave()
  }
  return (
    <li ref={row} className="tagwright-audio-speaker">
      <input
        type="color"
        className="tagwright-audio-speaker-color"
        aria-label={t('audio.speakers.color', { name })}
        value={color}
        onChange={(event) => recolorSpeaker(timeline, id, event.currentTarget.value)}
      />
      <input
        type="text"
        dir="auto"
        className="tagwright-input"
        data-fresh={fresh || undefined}
        aria-label={t('audio.speakers.name', { name })}
        aria-invalid={empty || undefined}
        value={empty ? '' : name}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => {
          setEmpty(value.trim() === '')
          renameSpeaker(timeline, id, value)
        }}
        onBlur={() => {
          setEmpty(false)
          if (name !== name.trim()) renameSpeaker(timeline, id, name.trim())
        }}
      />
      <IconButton
        label={t('audio.speakers.assign', { name })}
        icon={<Mic aria-hidden size={16} />}
        pressed={theirs}
        tooltip={false}
        disabled={selected === null || !mayEdit}
        {...(chord && { chords: [chord] })}
        onClick={() => selected !== null && edits.setSpeaker(selected, theirs ? null : id)}
      />
      {chord && <Chord chord={chord} />}
      <span className="tagwright-audio-speaker-count" dir="auto">
        {t('audio.speakers.count', { count })}
        {same && ` · ${t('audio.speakers.same')}`}
      </span>
      {others.length > 0 && (
        <select
          className="tagwright-input"
          aria-label={t('audio.speakers.merge-name', { name })}
          value=""
          onChange={(event) => merge(event.currentTarget.value)}
        >
          <option value="">{t('audio.speakers.merge')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {nameOf(other)}
            </option>
          ))}
        </select>
      )}
      {count === 0 && (
        <IconButton
          label={t('audio.speakers.remove', { name })}
          icon={<X aria-hidden size={16} />}
          tooltip={false}
          onClick={remove}
        />
      )}
    </li>
  )
}

/** Where the focus goes when a row goes: the name in the next row, or the one before. */
function handFocusOn(row: HTMLElement | null): () => void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  return () => beside?.querySelector<HTMLInputElement>('input[type="text"]')?.focus()
}

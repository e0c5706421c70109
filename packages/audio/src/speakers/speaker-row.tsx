import {
  Chord,
  IconButton,
  useAnnotation,
  useAnnounce,
  useKeymap,
  useMessages,
} from '@tagwright/react'
import { Mic, X } from 'lucide-react'
import { type JSX, memo, useRef, useState } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useCanEdit } from '../segments/use-can-edit.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { fewSpeakers, MergeSelect } from './merge-select.js'
import { mergeSpeakers, recolorSpeaker, removeSpeaker, renameSpeaker } from './speaker-edits.js'
import type { ResolvedSpeaker } from './speakers.js'

/** Props of {@link SpeakerRow}. */
export interface SpeakerRowProps {
  speaker: ResolvedSpeaker
  /** The place in the list, from 0; the digit after it is the key. */
  place: number
  /** All of them, this one too. */
  speakers: readonly ResolvedSpeaker[]
  /** Segments of theirs. */
  count: number
  /** Somebody else has the same name. */
  same: boolean
  /** The selected segment. */
  selected: string | null
  /** Has just been added. */
  fresh: boolean
}

/** One speaker: colour, name, whether the selected segment is theirs, merging, removing. */
export const SpeakerRow = memo(function SpeakerRow(props: SpeakerRowProps): JSX.Element {
  const { speaker, place, speakers, count, same, selected, fresh } = props
  const { id, color } = speaker
  const timeline = useTimeline()
  const { edits, widget } = timeline
  const { t, localize } = useMessages(writingMessages)
  const announce = useAnnounce()
  const mayEdit = useCanEdit(selected)
  const [chord] = useKeymap().chordsOf('speaker.assign', { place, widget: widget.id })
  const theirs = useAnnotation(selected ?? '')?.speaker === id
  const name = localize(speaker.name) || id
  // A name that is taken out is not one yet.
  const [empty, setEmpty] = useState(false)
  const row = useRef<HTMLLIElement>(null)

  const merge = (into: ResolvedSpeaker) => {
    const leave = handFocusOn(row.current)
    const moved = mergeSpeakers(timeline, id, into.id)
    if (moved === null) return announce(t('audio.speakers.refused', { name }))
    leave()
    const other = localize(into.name) || into.id
    announce(t('audio.speakers.merged', { name, other, count: moved }))
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
      {speakers.length > 1 && (
        <MergeSelect id={id} name={name} speakers={speakers} onMerge={merge} />
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
}, looksTheSame)

/** Of many speakers a row reads the others' names only when they are wanted. */
function looksTheSame(a: SpeakerRowProps, b: SpeakerRowProps): boolean {
  const rest = ['place', 'count', 'same', 'selected', 'fresh'] as const
  if (rest.some((key) => a[key] !== b[key])) return false
  const { id, name, color } = a.speaker
  if (id !== b.speaker.id || name !== b.speaker.name || color !== b.speaker.color) return false
  const length = a.speakers.length
  return a.speakers === b.speakers || (length > fewSpeakers && length === b.speakers.length)
}

/** Where the focus goes when a row goes: the name in the next row, or the one before. */
function handFocusOn(row: HTMLElement | null): () => void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  return () => beside?.querySelector<HTMLInputElement>('input[type="text"]')?.focus()
}

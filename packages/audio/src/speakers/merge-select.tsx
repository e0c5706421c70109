import { useMessages } from '@tagwright/react'
import { type JSX, useState } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { type ResolvedSpeaker, speakersOf } from './speakers.js'

/** Speakers whose names each row holds ready; with more, a row fills its list when it is reached. */
export const fewSpeakers = 24

/** Props of {@link MergeSelect}. */
export interface MergeSelectProps {
  id: string
  /** The speaker's name as it is shown. */
  name: string
  speakers: readonly ResolvedSpeaker[]
  onMerge: (into: ResolvedSpeaker) => void
}

/** Chooses whom a speaker is made one with. */
export function MergeSelect({ id, name, speakers, onMerge }: MergeSelectProps): JSX.Element {
  const { t, localize } = useMessages(writingMessages)
  const { store } = useTimeline()
  const [reached, setReached] = useState<readonly ResolvedSpeaker[] | null>(null)
  const all = reached ?? (speakers.length <= fewSpeakers ? speakers : [])
  const reach = () => setReached(speakersOf(store))
  return (
    <select
      className="tagwright-input"
      aria-label={t('audio.speakers.merge-name', { name })}
      value=""
      onFocus={reach}
      onPointerDown={reach}
      onBlur={() => setReached(null)}
      onChange={({ currentTarget: { value } }) => {
        const into = all.find((one) => one.id === value)
        if (into) onMerge(into)
      }}
    >
      <option value="">{t('audio.speakers.merge')}</option>
      {all.map((other) =>
        other.id === id ? null : (
          <option key={other.id} value={other.id}>
            {localize(other.name) || other.id}
          </option>
        ),
      )}
    </select>
  )
}

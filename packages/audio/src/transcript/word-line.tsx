import { useMessages } from '@tagwright/react'
import type { Word } from '@tagwright/schema'
import { type JSX, useCallback, useSyncExternalStore } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'

/** More words than this are not worth a button each. */
const most = 200

/** The words of a segment with their times: the one being heard is marked, a press plays from it. */
export function WordLine({ words }: { words: readonly Word[] }): JSX.Element {
  const { clock, help } = useTimeline()
  const threshold = useSignal(help.threshold)
  const { t } = useMessages(audioMessages)
  const read = useCallback(
    () => words.findIndex(({ start, end }) => clock.time >= start && clock.time < end),
    [clock, words],
  )
  const current = useSyncExternalStore(clock.subscribe, read, () => -1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of form controls.
    <div
      className="tagwright-audio-words"
      role="group"
      aria-label={t('audio.words.label')}
      dir="auto"
    >
      {words.slice(0, most).map((word, place) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no id, and the same word comes again.
          key={place}
          type="button"
          tabIndex={-1}
          className="tagwright-audio-word"
          data-current={place === current || undefined}
          data-estimated={word.estimated || undefined}
          data-doubtful={(word.confidence ?? 1) < threshold || undefined}
          {...(word.estimated && {
            title: t('audio.word.estimated', { text: word.text }),
          })}
          onClick={() => clock.seek(word.start)}
        >
          {word.text}
        </button>
      ))}
    </div>
  )
}

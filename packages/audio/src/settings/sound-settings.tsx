import { createSoundGraph, gainLimit, mediaMessages, type SoundGraph } from '@tagwright/media'
import { useMessages } from '@tagwright/react'
import { type JSX, useEffect, useSyncExternalStore } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { ChoiceSetting, RangeSetting } from './setting-fields.js'

const plain = { status: 'idle', issue: null, gain: 1, solo: null } as const
const never = () => () => {}

/** Makes quiet sound louder and one channel heard alone; says why where the sound may not be touched. */
export function SoundSettings(): JSX.Element | null {
  const timeline = useTimeline()
  const { t, number } = useMessages(audioMessages)
  const { issue: describe } = useMessages(mediaMessages)
  const graph = useGraph()
  const { gain, solo, issue, status } = useSyncExternalStore(
    graph?.subscribe ?? never,
    () => graph?.getState() ?? plain,
    () => plain,
  )
  const channels = useSignal(timeline.waveform)?.channels ?? 1
  if (!graph) return null
  const refused = status === 'refused'
  return (
    <>
      <RangeSetting
        label={t('audio.sound.gain')}
        value={gain}
        min={1}
        max={gainLimit}
        step={0.5}
        disabled={refused}
        text={(factor) => `${number(factor)}×`}
        onChange={(factor) => void graph.setGain(factor)}
      />
      {channels > 1 && (
        <ChoiceSetting
          label={t('audio.sound.solo')}
          value={solo === null ? '' : `${solo}`}
          disabled={refused}
          options={[
            ['', t('audio.sound.all')],
            ...Array.from(
              { length: Math.min(8, channels) },
              (_, at) => [`${at}`, t('audio.sound.channel', { channel: at + 1 })] as const,
            ),
          ]}
          onChange={(channel) => void graph.setSolo(channel === '' ? null : Number(channel))}
        />
      )}
      {issue && (
        <p className="tagwright-audio-settings-hint" role="status">
          {describe(issue)} <code className="tagwright-state-code">{issue.code}</code>
        </p>
      )}
    </>
  )
}

/** The timeline's graph, made when it is first shown; it stays as long as the timeline. */
function useGraph(): SoundGraph | null {
  const timeline = useTimeline()
  const graph = useSignal(timeline.graph)
  useEffect(() => {
    const { element } = timeline.clock
    if (timeline.graph.get() || !(element instanceof HTMLMediaElement)) return
    const medium = timeline.medium?.id ?? ''
    timeline.graph.set(createSoundGraph({ medium, element, scope: timeline.scope }))
  }, [timeline])
  return graph
}

import { useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { PedalSetting } from '../pedal/pedal-setting.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { PictureSettings } from './picture-settings.js'
import { ChoiceSetting, NumberSetting } from './setting-fields.js'
import { SoundSettings } from './sound-settings.js'
import {
  choose,
  longestWait,
  mostRounds,
  switches,
  type TimelineChoice,
  waits,
} from './timeline-choice.js'

/** Props of {@link SettingsForm}. */
export interface SettingsFormProps {
  /** Told of all that the annotator chose, to keep it for the next task. */
  onChoice?: ((choice: TimelineChoice) => void) | undefined
}

/** How playing helps, what is shown of the sound, how the view follows, and what the wheel does. */
export function SettingsForm({ onChoice }: SettingsFormProps): JSX.Element {
  const timeline = useTimeline()
  const { t } = useMessages(audioMessages)
  const policy = useSignal(timeline.policy)
  const follow = useSignal(timeline.followMode)
  const wheel = useSignal(timeline.wheelMode)
  const change = (one: TimelineChoice) => {
    const choice = choose(timeline, one)
    onChoice?.(choice)
  }
  return (
    <div className="tagwright-audio-settings">
      <h3 className="tagwright-audio-settings-title">{t('audio.settings.playing')}</h3>
      {switches.map((key) => (
        <label key={key} className="tagwright-audio-setting-check">
          <input
            type="checkbox"
            checked={policy[key]}
            onChange={(event) => change({ [key]: event.currentTarget.checked })}
          />
          <span>{t(`audio.settings.${key}`)}</span>
        </label>
      ))}
      {waits.map((key) => (
        <NumberSetting
          key={key}
          label={t(`audio.settings.${key}`)}
          value={policy[key]}
          max={longestWait}
          step={0.25}
          onChange={(seconds) => change({ [key]: seconds ?? 0 })}
        />
      ))}
      <NumberSetting
        label={t('audio.settings.loopTimes')}
        value={Number.isFinite(policy.loopTimes) ? policy.loopTimes : null}
        min={1}
        max={mostRounds}
        step={1}
        placeholder="∞"
        onChange={(rounds) => change({ loopTimes: rounds ?? Number.POSITIVE_INFINITY })}
      />
      <SoundSettings />
      <PedalSetting />
      <PictureSettings onChange={(display) => change({ display })} />
      <h3 className="tagwright-audio-settings-title">{t('audio.settings.view')}</h3>
      <ChoiceSetting
        label={t('audio.settings.follow')}
        value={follow}
        options={(['page', 'centre', 'off'] as const).map((id) => [
          id,
          t(`audio.settings.follow-${id}`),
        ])}
        onChange={(id) => change({ follow: id })}
      />
      <ChoiceSetting
        label={t('audio.settings.wheel')}
        value={wheel}
        options={(['auto', 'zoom', 'pan'] as const).map((id) => [
          id,
          t(`audio.settings.wheel-${id}`),
        ])}
        onChange={(id) => change({ wheel: id })}
      />
      <p className="tagwright-audio-settings-hint">{t('audio.settings.wheel-hint')}</p>
    </div>
  )
}

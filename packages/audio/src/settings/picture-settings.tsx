import { useMessages } from '@tagwright/react'
import type { JSX } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { displayChoices, type WaveDisplay } from '../sound/wave-display.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { ChoiceSetting, RangeSetting } from './setting-fields.js'

/** Props of {@link PictureSettings}. */
export interface PictureSettingsProps {
  onChange: (change: Partial<WaveDisplay>) => void
}

/** What the timeline shows of the sound: waveform, spectrogram, channels, frequencies. */
export function PictureSettings({ onChange }: PictureSettingsProps): JSX.Element {
  const timeline = useTimeline()
  const { t, number } = useMessages(audioMessages)
  const display = useSignal(timeline.display)
  const channels = useSignal(timeline.waveform)?.channels ?? 1
  const hasSpectrum = display.show !== 'wave'
  return (
    <>
      <h3 className="tagwright-audio-settings-title">{t('audio.settings.picture')}</h3>
      <ChoiceSetting
        label={t('audio.picture.show')}
        value={display.show}
        options={displayChoices.show.map((id) => [id, t(`audio.picture.show-${id}`)])}
        onChange={(show) => onChange({ show })}
      />
      {channels > 1 && (
        <ChoiceSetting
          label={t('audio.picture.channels')}
          value={display.channels}
          options={displayChoices.channels.map((id) => [id, t(`audio.picture.channels-${id}`)])}
          onChange={(split) => onChange({ channels: split })}
        />
      )}
      {hasSpectrum && (
        <>
          <ChoiceSetting
            label={t('audio.picture.scale')}
            value={display.scale}
            options={displayChoices.scale.map((id) => [id, t(`audio.picture.scale-${id}`)])}
            onChange={(scale) => onChange({ scale })}
          />
          <ChoiceSetting
            label={t('audio.picture.top')}
            value={`${display.top}`}
            options={displayChoices.top.map((hertz) => [`${hertz}`, `${number(hertz / 1000)} kHz`])}
            onChange={(top) => onChange({ top: Number(top) })}
          />
          {(['gain', 'range'] as const).map((key) => (
            <RangeSetting
              key={key}
              label={t(`audio.picture.${key}`)}
              value={display[key]}
              min={displayChoices[key][0]}
              max={displayChoices[key][1]}
              step={5}
              text={(decibels) => `${number(decibels)} dB`}
              onChange={(decibels) => onChange({ [key]: decibels })}
            />
          ))}
        </>
      )}
    </>
  )
}

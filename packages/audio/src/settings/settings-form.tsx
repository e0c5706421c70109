import { useMessages } from '@tagwright/react'
import { type JSX, useId } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { choose, longestWait, type TimelineChoice } from './timeline-choice.js'

/** Props of {@link SettingsForm}. */
export interface SettingsFormProps {
  /** Told of all that the annotator chose, to keep it for the next task. */
  onChoice?: ((choice: TimelineChoice) => void) | undefined
}

/** How playing helps, how the view follows, and what the wheel does. */
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
      {(['playOnSelect', 'pauseWhileTyping'] as const).map((key) => (
        <label key={key} className="tagwright-audio-setting-check">
          <input
            type="checkbox"
            checked={policy[key]}
            onChange={(event) => change({ [key]: event.currentTarget.checked })}
          />
          <span>{t(`audio.settings.${key}`)}</span>
        </label>
      ))}
      {(['rewindOnResume', 'loopGap'] as const).map((key) => (
        <Seconds
          key={key}
          label={t(`audio.settings.${key}`)}
          value={policy[key]}
          onChange={(seconds) => change({ [key]: seconds })}
        />
      ))}
      <Choice
        label={t('audio.settings.follow')}
        value={follow}
        options={(['page', 'centre', 'off'] as const).map((id) => [
          id,
          t(`audio.settings.follow-${id}`),
        ])}
        onChange={(id) => change({ follow: id })}
      />
      <Choice
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

interface SecondsProps {
  label: string
  value: number
  onChange: (seconds: number) => void
}

function Seconds({ label, value, onChange }: SecondsProps): JSX.Element {
  const id = useId()
  return (
    <div className="tagwright-audio-setting">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="tagwright-input"
        type="number"
        dir="ltr"
        min={0}
        max={longestWait}
        step={0.25}
        defaultValue={value}
        onChange={({ currentTarget }) => {
          const { valueAsNumber: seconds, validity } = currentTarget
          const outside = validity.rangeOverflow || validity.rangeUnderflow
          if (!outside && Number.isFinite(seconds)) onChange(seconds)
        }}
      />
    </div>
  )
}

interface ChoiceProps<Id extends string> {
  label: string
  value: Id
  options: readonly (readonly [id: Id, name: string])[]
  onChange: (id: Id) => void
}

function Choice<Id extends string>(props: ChoiceProps<Id>): JSX.Element {
  const { label, value, options, onChange } = props
  const id = useId()
  return (
    <div className="tagwright-audio-setting">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="tagwright-input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Id)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

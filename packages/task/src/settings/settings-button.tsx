import { IconButton, Popover, useMessageLookup, useMessages, useSettings } from '@tagwright/react'
import { Settings } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { type InterfaceChoice, useInterfaceChoice } from './interface-choice.js'

/** Theme, density and key profile, in a popover; what is chosen acts at once. */
export function SettingsButton() {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const { t } = useMessages(taskMessages)
  return (
    <>
      <IconButton
        ref={anchor}
        label={t('task.settings')}
        icon={<Settings aria-hidden="true" size={18} />}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      />
      <Popover
        open={open}
        onOpenChange={setOpen}
        anchor={anchor}
        label={t('task.settings')}
        placement="bottom end"
      >
        <SettingsForm />
      </Popover>
    </>
  )
}

function SettingsForm() {
  const { t } = useMessages(taskMessages)
  const lookup = useMessageLookup()
  const settings = useSettings()
  const { choice, keyProfiles, change } = useInterfaceChoice()
  return (
    <div className="tagwright-settings">
      <Choice
        label={t('task.settings.theme')}
        value={settings.theme}
        options={(['auto', 'light', 'dark'] as const).map((id) => [
          id,
          t(`task.settings.theme.${id}`),
        ])}
        onChange={(theme) => change({ theme } as InterfaceChoice)}
      />
      <Choice
        label={t('task.settings.density')}
        value={settings.density}
        options={(['comfortable', 'compact'] as const).map((id) => [
          id,
          t(`task.settings.density.${id}`),
        ])}
        onChange={(density) => change({ density } as InterfaceChoice)}
      />
      {keyProfiles.length > 0 && (
        <Choice
          label={t('task.settings.keys')}
          value={choice.keyProfile ?? 'tagwright'}
          options={[
            ...(keyProfiles.some(({ id }) => id === 'tagwright')
              ? []
              : [['tagwright', t('task.settings.keys.default')] as const]),
            ...keyProfiles.map(({ id, label }) => [id, lookup(label)] as const),
          ]}
          onChange={(keyProfile) => change({ keyProfile })}
        />
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [id: string, name: string])[]
  onChange(id: string): void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="tagwright-setting">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

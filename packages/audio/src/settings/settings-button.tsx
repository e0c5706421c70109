import { IconButton, Popover, useMessages } from '@tagwright/react'
import { Settings2 } from 'lucide-react'
import { type JSX, useRef, useState } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { SettingsForm, type SettingsFormProps } from './settings-form.js'

/** Opens the annotator's settings of the timeline; what is chosen acts at once. */
export function SettingsButton(props: SettingsFormProps): JSX.Element {
  const { t } = useMessages(audioMessages)
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <IconButton
        ref={anchor}
        className="tagwright-audio-settings-button"
        label={t('audio.settings')}
        icon={<Settings2 aria-hidden size={18} />}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Popover
          open
          onOpenChange={setOpen}
          anchor={anchor}
          label={t('audio.settings')}
          placement="top end"
        >
          <SettingsForm {...props} />
        </Popover>
      )}
    </>
  )
}

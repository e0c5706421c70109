import { IconButton, Popover, Spinner, useMessages } from '@tagwright/react'
import { Settings2 } from 'lucide-react'
import { type JSX, lazy, Suspense, useRef, useState } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import type { SettingsFormProps } from './settings-form.js'

const SettingsForm = lazy(async () => ({
  default: (await import('./settings-form.js')).SettingsForm,
}))

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
          <Suspense fallback={<Waiting label={t('audio.settings.loading')} />}>
            <SettingsForm {...props} />
          </Suspense>
        </Popover>
      )}
    </>
  )
}

/** As wide as the form, so that the popover stands where it will. */
function Waiting({ label }: { label: string }): JSX.Element {
  return (
    <div className="tagwright-audio-settings" data-waiting>
      <Spinner label={label} />
    </div>
  )
}

import { Button, useMessages } from '@tagwright/react'
import { type JSX, useState } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { choosePedal, listenToPedal, pedalPort } from './foot-pedal.js'

/** Connects a foot pedal that is no keyboard; nothing where the browser has no port for it. */
export function PedalSetting(): JSX.Element | null {
  const { store, widget, scope, pedal } = useTimeline()
  const { t } = useMessages(audioMessages)
  const [name, setName] = useState<string | null>(pedal.get())
  const [failed, setFailed] = useState(false)
  const port = pedalPort(navigator)
  if (!port) return null
  const connect = async () => {
    setFailed(false)
    try {
      const device = await choosePedal(port)
      if (!device || scope.disposed) return
      await listenToPedal(device, scope, (press) => {
        store.run(`player.${press}`, undefined, { widget: widget.id })
      })
      pedal.set(device.productName)
      setName(device.productName)
    } catch {
      setFailed(true)
    }
  }
  return (
    <div className="tagwright-audio-setting">
      <span>{name === null ? t('audio.pedal') : t('audio.pedal.connected', { name })}</span>
      {name === null && <Button onClick={() => void connect()}>{t('audio.pedal.connect')}</Button>}
      {failed && <p role="alert">{t('audio.pedal.failed')}</p>}
    </div>
  )
}

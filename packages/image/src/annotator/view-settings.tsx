import { useMessages } from '@tagwright/react'
import { type JSX, useId, useState } from 'react'
import type { Surface, WheelMode } from '../canvas/surface.js'
import { imageMessages } from '../messages/image-messages.js'

const modes: readonly WheelMode[] = ['auto', 'zoom', 'pan']

/** What the annotator may set of the view: what the wheel does, and the crosshair. */
export function ViewSettings({ surface }: { surface: Surface }): JSX.Element {
  const { t } = useMessages(imageMessages)
  const { settings } = surface
  const [wheel, setWheel] = useState(settings.wheel)
  const [crosshair, setCrosshair] = useState(settings.crosshair)
  const name = useId()
  return (
    <div className="tagwright-image-settings">
      <fieldset>
        <legend>{t('image.settings.wheel')}</legend>
        {modes.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name={name}
              checked={wheel === mode}
              onChange={() => {
                settings.wheel = mode
                setWheel(mode)
              }}
            />
            {t(`image.settings.wheel.${mode}`)}
          </label>
        ))}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={crosshair}
          onChange={(event) => {
            settings.crosshair = event.target.checked
            setCrosshair(event.target.checked)
          }}
        />
        {t('image.settings.crosshair')}
      </label>
    </div>
  )
}

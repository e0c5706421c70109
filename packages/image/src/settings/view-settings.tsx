import { Button, useMessages } from '@tagwright/react'
import { type JSX, useId, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import { viewMessages } from '../messages/view-messages.js'
import { defaultViewChoice, type ViewChoice } from './view-choice.js'

const sliders = {
  brightness: { min: 0, max: 3, step: 0.05 },
  contrast: { min: 0, max: 3, step: 0.05 },
  saturation: { min: 0, max: 3, step: 0.05 },
  gamma: { min: 0.2, max: 5, step: 0.1 },
  fill: { min: 0, max: 1, step: 0.02 },
} as const
const switches = ['crosshair', 'miniMap', 'pixelGrid', 'loupe'] as const
const options = {
  scaling: ['auto', 'smooth', 'pixelated'],
  colors: ['label', 'annotation'],
  wheel: ['auto', 'zoom', 'pan'],
  fingers: ['draw', 'pan'],
} as const
const picture = ['brightness', 'contrast', 'saturation', 'gamma'] as const

/** What the annotator may set of the view: the picture, the annotations on it, and the hand. */
export function ViewSettings({ surface }: { surface: Surface }): JSX.Element {
  const { t } = useMessages(viewMessages)
  const { choices, options: tools } = surface
  const choice = useSyncExternalStore(choices.subscribe, choices.get, choices.get)
  const { snap } = useSyncExternalStore(tools.subscribe, tools.get, tools.get)
  const name = useId()
  const slider = (key: keyof typeof sliders) => (
    <label className="tagwright-image-slider" key={key}>
      <span>{t(`image.settings.${key}`)}</span>
      <input
        type="range"
        {...sliders[key]}
        value={choice[key]}
        onChange={(event) => choices.set({ [key]: Number(event.target.value) })}
      />
      <output>{t('image.zoom.percent', { percent: Math.round(choice[key] * 100) })}</output>
    </label>
  )
  const check = (key: (typeof switches)[number] | 'invert') => (
    <label key={key}>
      <input
        type="checkbox"
        checked={choice[key]}
        onChange={(event) => choices.set({ [key]: event.target.checked })}
      />
      {t(`image.settings.${key}`)}
    </label>
  )
  const radios = (key: keyof typeof options) => (
    <fieldset key={key}>
      <legend>{t(`image.settings.${key}`)}</legend>
      {options[key].map((option: string) => (
        <label key={option}>
          <input
            type="radio"
            name={`${name}-${key}`}
            checked={choice[key] === option}
            onChange={() => choices.set({ [key]: option } as Partial<ViewChoice>)}
          />
          {t(`image.settings.${key}.${option}` as 'image.settings.wheel.auto')}
        </label>
      ))}
    </fieldset>
  )
  const { brightness, contrast, saturation, gamma, invert } = defaultViewChoice
  return (
    <div className="tagwright-image-settings">
      <fieldset className="tagwright-image-adjustments">
        <legend>{t('image.settings.picture')}</legend>
        {picture.map(slider)}
        {check('invert')}
        <Button
          kind="quiet"
          onClick={() => choices.set({ brightness, contrast, saturation, gamma, invert })}
        >
          {t('image.settings.reset')}
        </Button>
      </fieldset>
      {slider('fill')}
      {radios('colors')}
      {radios('scaling')}
      {switches.map(check)}
      <label>
        <input
          type="checkbox"
          checked={snap}
          onChange={(event) => tools.set({ snap: event.target.checked })}
        />
        {t('image.settings.snap')}
      </label>
      {radios('wheel')}
      {radios('fingers')}
    </div>
  )
}

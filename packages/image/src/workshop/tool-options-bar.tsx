import {
  IconButton,
  ToggleButton,
  useCommand,
  useMessageLookup,
  useMessages,
} from '@tagwright/react'
import { Check, Delete, Magnet, Scan, Square, X } from 'lucide-react'
import { type JSX, useId, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useActiveTool, useGesture } from '../canvas/use-surface.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { toolLimits } from '../tools/tool-options.js'
import { turnExtremes } from './workshop-commands.js'

/**
 * What can be set of the active tool, above the picture, where there is something; on a phone a row
 * under it that stays, so that nothing moves under the thumb when another tool is taken.
 */
export function ToolOptionsBar({ surface }: { surface: Surface }): JSX.Element | null {
  const { t } = useMessages(workshopMessages)
  const tool = useActiveTool(surface)
  const { options } = surface
  const choice = useSyncExternalStore(options.subscribe, options.get, options.get)
  const snap = useCommand('image.snap', { widget: surface.widget.id })
  const id = useId()
  const lookup = useMessageLookup()
  // A tool that has no button elsewhere is named here, with its end.
  const aside = surface.shapes.find((shape) => shape.id === tool && shape.rail === false)
  const isBrush = tool === 'brush' || tool === 'eraser'
  const member = tool === 'wand' ? 'tolerance' : 'brushSize'
  const [least, greatest] = toolLimits[member]
  const name = t(`image.workshop.${member}`)
  const gesture = useGesture(surface)
  const isIdle = tool === 'pan' || (tool === 'select' && !choice.snap)
  return (
    <fieldset
      className="tagwright-image-options"
      aria-label={t('image.workshop.options')}
      data-idle={isIdle || undefined}
    >
      {aside && (
        <ToggleButton
          kind="quiet"
          pressed
          icon={<X aria-hidden size={16} />}
          onChange={() => surface.leaveTool()}
        >
          {lookup(aside.label)}
        </ToggleButton>
      )}
      {(isBrush || tool === 'wand') && (
        <>
          <label htmlFor={id}>{name}</label>
          <input
            id={id}
            type="range"
            min={least}
            max={greatest}
            value={choice[member]}
            aria-label={name}
            onChange={(event) => options.set({ [member]: Number(event.target.value) })}
          />
          <output htmlFor={id}>{choice[member]}</output>
        </>
      )}
      {tool === 'wand' && surface.pixels() === null && (
        <span role="status">{t('image.workshop.unreadable')}</span>
      )}
      {isBrush && (
        <ToggleButton
          kind="quiet"
          pressed={choice.brushShape === 'square'}
          icon={<Square aria-hidden size={16} />}
          onChange={(square) => options.set({ brushShape: square ? 'square' : 'round' })}
        >
          {t('image.workshop.square')}
        </ToggleButton>
      )}
      {tool === 'box' && (
        <ToggleButton
          kind="quiet"
          icon={<Scan aria-hidden size={16} />}
          pressed={choice.boxTool !== undefined}
          onChange={() => turnExtremes(surface)}
        >
          {t('image.workshop.extremes')}
        </ToggleButton>
      )}
      {!isBrush && tool !== 'wand' && (
        <IconButton
          label={snap.label}
          icon={<Magnet aria-hidden size={16} />}
          pressed={choice.snap}
          placement="bottom"
          onClick={() => snap.run()}
        />
      )}
      {gesture && <GestureButtons surface={surface} gesture={gesture} />}
    </fieldset>
  )
}

/** What keys do to a gesture of several clicks, for hands without any. */
function GestureButtons({
  surface: { tools },
  gesture,
}: {
  surface: Surface
  gesture: 'points' | 'other'
}): JSX.Element {
  const { t } = useMessages(workshopMessages)
  const button = (name: 'finish' | 'back' | 'cancel', icon: JSX.Element, chord: string) => (
    <IconButton
      label={t(`image.workshop.gesture-${name}`)}
      icon={icon}
      chords={[chord]}
      placement="bottom"
      onClick={() => tools[name]()}
    />
  )
  return (
    <span className="tagwright-image-gesture">
      {gesture === 'points' && button('finish', <Check aria-hidden size={16} />, 'Enter')}
      {gesture === 'points' && button('back', <Delete aria-hidden size={16} />, 'Backspace')}
      {button('cancel', <X aria-hidden size={16} />, 'Escape')}
    </span>
  )
}

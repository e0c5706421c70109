import { IconButton, ToggleButton, useCommand, useMessages } from '@tagwright/react'
import { Magnet, Scan, Square } from 'lucide-react'
import { type JSX, useId, useSyncExternalStore } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useActiveTool } from '../canvas/use-surface.js'
import { workshopMessages } from '../messages/workshop-messages.js'
import { toolLimits } from '../tools/tool-options.js'
import { turnExtremes } from './workshop-commands.js'

/** What can be set of the active tool, above the picture; nothing for tools without. */
export function ToolOptionsBar({ surface }: { surface: Surface }): JSX.Element | null {
  const { t } = useMessages(workshopMessages)
  const tool = useActiveTool(surface)
  const { options } = surface
  const choice = useSyncExternalStore(options.subscribe, options.get, options.get)
  const snap = useCommand('image.snap', { widget: surface.widget.id })
  const id = useId()
  const isBrush = tool === 'brush' || tool === 'eraser'
  const isDrawn = tool !== 'select' && tool !== 'pan' && !isBrush && tool !== 'wand'
  const member = tool === 'wand' ? 'tolerance' : 'brushSize'
  const [least, greatest] = toolLimits[member]
  const name = t(`image.workshop.${member}`)
  if (tool === 'pan' || (tool === 'select' && !choice.snap)) return null
  return (
    <fieldset
      className="tagwright-image-options"
      aria-label={t('image.workshop.options')}
      data-single={(!isBrush && tool !== 'wand' && tool !== 'box') || undefined}
    >
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
      {(isDrawn || tool === 'select') && (
        <IconButton
          label={snap.label}
          icon={<Magnet aria-hidden size={16} />}
          pressed={choice.snap}
          placement="bottom"
          onClick={() => snap.run()}
        />
      )}
    </fieldset>
  )
}

import {
  ToolButton,
  Toolbar,
  ToolbarSeparator,
  useMessageLookup,
  useMessages,
} from '@tagwright/react'
import { Hand, MousePointer2, Redo2, Undo2 } from 'lucide-react'
import { type JSX, memo } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useActiveTool, useGesture } from '../canvas/use-surface.js'
import { toolCommand } from '../commands/tool-commands.js'
import { imageMessages } from '../messages/image-messages.js'

/** Props of {@link ToolRail}. */
export interface ToolRailProps {
  surface: Surface
  readOnly: boolean
  /** @default 'vertical' */
  orientation?: 'horizontal' | 'vertical'
}

const iconSize = 18

/** The tools of the annotator: select, pan, one per shape, undo and redo. */
export const ToolRail = memo(function ToolRail(props: ToolRailProps): JSX.Element {
  const { surface, readOnly, orientation = 'vertical' } = props
  const { t } = useMessages(imageMessages)
  const lookup = useMessageLookup()
  const active = useActiveTool(surface)
  // What is half drawn can be undone too, which nothing in the store says.
  useGesture(surface)
  const placement = orientation === 'vertical' ? 'end' : 'top'
  const widget = surface.widget.id
  const tool = (id: string, icon: JSX.Element, label?: string) => (
    <ToolButton
      key={id}
      command={toolCommand(id)}
      icon={icon}
      widget={widget}
      pressed={active === id}
      placement={placement}
      {...(label !== undefined && { label })}
    />
  )
  return (
    <Toolbar label={t('image.tools')} orientation={orientation} className="tagwright-image-rail">
      {tool('select', <MousePointer2 aria-hidden size={iconSize} />)}
      {tool('pan', <Hand aria-hidden size={iconSize} />)}
      {!readOnly &&
        surface.shapes.map(
          ({ id, icon: Icon, label, rail }) =>
            rail !== false && tool(id, <Icon size={iconSize} />, lookup(label)),
        )}
      {!readOnly && (
        <>
          <ToolbarSeparator />
          <ToolButton
            command="history.undo"
            widget={widget}
            icon={<Undo2 aria-hidden size={iconSize} />}
            placement={placement}
          />
          <ToolButton
            command="history.redo"
            icon={<Redo2 aria-hidden size={iconSize} />}
            placement={placement}
          />
        </>
      )}
    </Toolbar>
  )
})

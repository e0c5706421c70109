import {
  IconButton,
  Popover,
  Spinner,
  ToolButton,
  Toolbar,
  useCommand,
  useMessages,
} from '@tagwright/react'
import { Expand, Maximize, RotateCw, Settings2, ZoomIn, ZoomOut } from 'lucide-react'
import { type JSX, memo, useRef, useState } from 'react'
import type { Surface } from '../canvas/surface.js'
import { useViewport } from '../canvas/use-surface.js'
import { imageMessages } from '../messages/image-messages.js'
import { useLater } from '../settings/use-later.js'

/** Props of {@link ViewBar}. */
export interface ViewBarProps {
  surface: Surface
}

const iconSize = 16

/** Zoom buttons, the scale (a press shows actual size), fit, and the view's settings. */
export const ViewBar = memo(function ViewBar({ surface }: ViewBarProps): JSX.Element {
  const { t } = useMessages(imageMessages)
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const panel = useLater(open)
  const widget = surface.widget.id
  const button = (command: string, icon: JSX.Element) => (
    <ToolButton command={command} icon={icon} widget={widget} placement="top" />
  )
  return (
    <Toolbar label={t('image.view')} className="tagwright-image-view">
      {button('view.zoom-out', <ZoomOut aria-hidden size={iconSize} />)}
      <ScaleButton surface={surface} />
      {button('view.zoom-in', <ZoomIn aria-hidden size={iconSize} />)}
      {button('view.fit', <Maximize aria-hidden size={iconSize} />)}
      {button('view.rotate-right', <RotateCw aria-hidden size={iconSize} />)}
      {button('view.full-screen', <Expand aria-hidden size={iconSize} />)}
      <IconButton
        ref={anchor}
        label={t('image.settings')}
        icon={open && !panel ? <Spinner /> : <Settings2 aria-hidden size={iconSize} />}
        placement="top"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {panel && (
        <Popover
          open
          onOpenChange={setOpen}
          anchor={anchor}
          label={t('image.settings')}
          placement="top start"
        >
          <panel.ViewSettings surface={surface} />
        </Popover>
      )}
    </Toolbar>
  )
})

/** The scale in percent; alone, because it renders at every step of a zoom. */
function ScaleButton({ surface }: ViewBarProps): JSX.Element {
  const { t } = useMessages(imageMessages)
  const percent = useViewport(surface, ({ scale }) => Math.round(scale * 100))
  const actual = useCommand('view.actual-size', { widget: surface.widget.id })
  return (
    <button
      type="button"
      className="tagwright-image-scale"
      title={actual.label}
      onClick={() => actual.run()}
    >
      <bdi>{t('image.zoom.level', { percent })}</bdi>
      <span className="tagwright-visually-hidden">, {actual.label}</span>
    </button>
  )
}

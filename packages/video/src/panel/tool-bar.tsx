import { useSignal } from '@tagwright/audio'
import { ToolButton, Toolbar, ToolbarSeparator, useMessages, useWidget } from '@tagwright/react'
import {
  BookmarkPlus,
  CircleDot,
  Maximize,
  MousePointer2,
  Pentagon,
  Redo2,
  Square,
  SquarePlus,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { JSX } from 'react'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'

const icon = { 'aria-hidden': true, size: 18 } as const
const icons = { select: MousePointer2, box: Square, polygon: Pentagon, point: CircleDot } as const

/** The tools of the clip, marks on the active tier, undo and redo. */
export function ToolBar(): JSX.Element {
  const clip = useClip()
  const { t, localize } = useMessages(videoMessages)
  const active = useSignal(clip.tool)
  const activeTier = useSignal(clip.activeTier)
  const { readOnly } = useWidget(clip.widget)
  const widget = clip.widget.id
  const tier = clip.tiers.find(({ id }) => id === activeTier)
  return (
    <Toolbar label={t('video.tools.label')} className="tagwright-video-tools">
      {clip.tools.map((tool) => {
        const Icon = icons[tool]
        return (
          <ToolButton
            key={tool}
            command={`clip.tool-${tool}`}
            widget={widget}
            pressed={active === tool}
            icon={<Icon {...icon} />}
          />
        )
      })}
      {!readOnly && (
        <>
          {clip.tools.length > 1 && (
            <ToolButton command="track.create" widget={widget} icon={<SquarePlus {...icon} />} />
          )}
          {tier && (
            <ToolButton
              command="timed.create"
              widget={widget}
              icon={<BookmarkPlus {...icon} />}
              label={t('video.timeline.tier-new', { tier: localize(tier.name) || tier.id })}
            />
          )}
          <ToolbarSeparator />
          <ToolButton command="history.undo" icon={<Undo2 {...icon} />} />
          <ToolButton command="history.redo" icon={<Redo2 {...icon} />} />
          <ToolbarSeparator />
        </>
      )}
      <ToolButton command="picture.zoom-out" widget={widget} icon={<ZoomOut {...icon} />} />
      <ToolButton command="picture.zoom-in" widget={widget} icon={<ZoomIn {...icon} />} />
      <ToolButton command="picture.fit" widget={widget} icon={<Maximize {...icon} />} />
    </Toolbar>
  )
}

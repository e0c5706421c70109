import { Button, Chord, Popover, useCommand, useMessages } from '@tagwright/react'
import type { Point2 } from '@tagwright/schema'
import { type JSX, useRef } from 'react'
import type { Surface } from '../canvas/surface.js'
import { imageMessages } from '../messages/image-messages.js'

/** Props of {@link AnnotationMenu}. */
export interface AnnotationMenuProps {
  surface: Surface
  /** Where it opens, pixels of the canvas; null is closed. */
  at: Point2 | null
  onClose: () => void
}

const groups = [
  ['image.copy', 'image.cut', 'image.paste', 'annotation.duplicate', 'annotation.delete'],
  ['annotation.accept', 'annotation.reject'],
  ['annotation.hide', 'annotation.lock', 'annotation.to-front', 'annotation.to-back'],
  ['image.label-select', 'image.label-hide', 'image.label-solo'],
] as const

/** What can be done with the annotation under a right click or a long press. */
export function AnnotationMenu({ surface, at, onClose }: AnnotationMenuProps): JSX.Element {
  const { t } = useMessages(imageMessages)
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <div className="tagwright-image-anchors">
        <span
          ref={anchor}
          className="tagwright-image-anchor"
          style={{ transform: at ? `translate(${at[0]}px, ${at[1]}px)` : undefined }}
        />
      </div>
      {at && (
        <Popover
          open
          onOpenChange={(open) => !open && onClose()}
          anchor={anchor}
          label={t('image.menu')}
        >
          <div className="tagwright-image-menu">
            {groups.map((commands) => (
              <div key={commands[0]} className="tagwright-image-menu-group">
                {commands.map((id) => (
                  <MenuCommand key={id} id={id} widget={surface.widget.id} onDone={onClose} />
                ))}
              </div>
            ))}
          </div>
        </Popover>
      )}
    </>
  )
}

function MenuCommand(props: {
  id: string
  widget: string
  onDone: () => void
}): JSX.Element | null {
  const { id, widget, onDone } = props
  const command = useCommand(id, { widget })
  if (!command.enabled) return null
  return (
    <Button
      kind="quiet"
      onClick={() => {
        onDone()
        command.run()
      }}
    >
      <span>{command.label}</span>
      {command.chords[0] && <Chord chord={command.chords[0]} />}
    </Button>
  )
}

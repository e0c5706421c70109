import { IconButton, useMessages, useScopedEffect, useTaskStore } from '@tagwright/react'
import { Columns2 } from 'lucide-react'
import { type JSX, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Surface } from '../canvas/surface.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { useImage } from '../loading/use-image.js'
import { viewMessages } from '../messages/view-messages.js'
import { matrixOf } from '../viewport/viewport.js'

/** Props of {@link SplitCompare}. */
export interface SplitCompareProps {
  surface: Surface
  image: LoadedImage
}

/** Percent that an arrow key moves the border, and with Shift. */
const steps = { small: 2, large: 10 } as const
const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/**
 * Lays the widget's second picture over the first, right of a border that is dragged or moved by
 * arrow keys. Both lie on the same coordinates: a picture of another size is stretched to them.
 */
export function SplitCompare({ surface, image }: SplitCompareProps): JSX.Element | null {
  const store = useTaskStore()
  const { t } = useMessages(viewMessages)
  const medium = store.task.media?.find(({ id }) => id === surface.widget.compare)
  const other = useImage(surface.widget.id, medium)
  const [percent, setPercent] = useState(50)
  const [shown, setShown] = useState(true)
  const anchor = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement | null>(null)
  const loaded = other.status === 'ready' ? other.image : null

  useScopedEffect(
    (scope) => {
      const stage = anchor.current?.parentElement
      const below = stage?.querySelector('.tagwright-image-picture')
      if (!below || !loaded || !shown) return
      const curtain = below.ownerDocument.createElement('div')
      const picture = below.ownerDocument.createElement('div')
      curtain.className = 'tagwright-image-curtain'
      picture.className = 'tagwright-image-picture'
      loaded.element.style.width = `${image.width}px`
      loaded.element.style.height = `${image.height}px`
      picture.append(loaded.element)
      curtain.append(picture)
      below.after(curtain)
      layer.current = curtain
      scope.add(() => {
        layer.current = null
        curtain.remove()
      })
      const place = () => {
        picture.style.transform = `matrix(${matrixOf(surface.viewport.get()).join(', ')})`
      }
      place()
      scope.add(surface.viewport.subscribe(place))
    },
    [surface, image, loaded, shown],
  )
  useScopedEffect(() => {
    if (layer.current) layer.current.style.clipPath = `inset(0 0 0 ${percent}%)`
  }, [percent, loaded, shown])

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0) return
    const { left, width } = anchor.current!.getBoundingClientRect()
    setPercent(Math.min(100, Math.max(0, Math.round(((event.clientX - left) / width) * 100))))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    const step = event.shiftKey ? steps.large : steps.small
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? 100 : move && percent + move * step
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setPercent(Math.min(100, Math.max(0, next)))
  }
  if (other.status === 'error') {
    return (
      <p role="status" className="tagwright-image-split-failed">
        {t('image.split.failed')}
      </p>
    )
  }
  return (
    <div ref={anchor} className="tagwright-image-split">
      {loaded && shown && (
        <div
          role="slider"
          tabIndex={0}
          aria-label={t('image.split')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={t('image.split.value', { percent })}
          className="tagwright-image-divider"
          style={{ transform: `translateX(${percent}cqw)` }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            drag(event)
          }}
          onPointerMove={drag}
          onKeyDown={onKeyDown}
        />
      )}
      <IconButton
        className="tagwright-image-split-toggle"
        label={t(shown ? 'image.split.hide' : 'image.split.show')}
        icon={<Columns2 aria-hidden size={16} />}
        placement="bottom"
        pressed={shown}
        onClick={() => setShown(!shown)}
      />
    </div>
  )
}

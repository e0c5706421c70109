import { useSignal } from '@tagwright/audio'
import {
  useLabelIndex,
  useMessages,
  useScopedEffect,
  useTaskStore,
  useTokens,
} from '@tagwright/react'
import { type JSX, useId, useMemo, useRef } from 'react'
import type { Clip } from '../clip/clip.js'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { paintObjects } from './paint-objects.js'
import { createPictureGesture } from './picture-gesture.js'
import { createPicturePointers } from './picture-pointers.js'
import { placeSelectedFrame } from './selected-frame.js'
import { trackStyles } from './track-style.js'

const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const

/** Shows of the film what the view says. */
function placeVideo({ video, pictureView }: Clip): void {
  const { zoom, x, y } = pictureView.get()
  video.style.transform = zoom === 1 ? '' : `scale(${zoom}) translate(${-x * 100}%, ${-y * 100}%)`
}

/** Escape lets go of a vertex, then of drawing anew; answers whether there was either. */
function letGo({ vertex, redrawn }: Clip): boolean {
  const held = vertex.get() !== null ? vertex : redrawn.get() !== null ? redrawn : null
  held?.set(null)
  return held !== null
}

/** The clip's picture with its objects: drawn and changed by pointer here, by keys through commands. */
export function Picture(): JSX.Element {
  const clip = useClip()
  const store = useTaskStore()
  const { t, localize } = useMessages(videoMessages)
  const labels = useLabelIndex()
  const size = useSignal(clip.size)
  const tool = useSignal(clip.tool)
  const redrawn = useSignal(clip.redrawn)
  const hint = useId()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const isZoomed = useSignal(clip.pictureView).zoom > 1
  const gesture = useMemo(() => createPictureGesture(clip), [clip])
  const pointers = useMemo(
    () =>
      createPicturePointers({
        clip,
        gesture,
        bounds: () => place.current?.getBoundingClientRect() ?? new DOMRect(),
        focused: () => place.current?.matches(':focus') ?? false,
      }),
    [clip, gesture],
  )
  const { accent } = useTokens(['accent'])
  const styleOf = useMemo(() => trackStyles(labels), [labels])

  useScopedEffect(
    (scope) => {
      const room = place.current
      const pad = canvas.current
      const box = frame.current
      if (!room || !pad || !box) return
      room.prepend(clip.video)
      scope.add(() => clip.video.remove())
      let waiting = false
      const paint = () => {
        waiting = false
        const { activeLabel } = store.getState().session
        const label = activeLabel[clip.widget.id]
        const draftStyle = styleOf({ id: '', labels: label ? [label] : [] })
        placeVideo(clip)
        paintObjects({ clip, canvas: pad, styleOf, draftStyle, accent })
        placeSelectedFrame(clip, box)
      }
      const soon = () => {
        if (waiting) return
        waiting = true
        scope.frame(paint)
      }
      // A frame's boxes are painted in the same turn as the browser shows it.
      scope.add(clip.frames.subscribe(paint))
      const { draft, content, size, pictureView, vertex, redrawn } = clip
      for (const signal of [draft, content.items, size, pictureView, vertex, redrawn])
        scope.add(signal.subscribe(soon))
      scope.add(clip.clock.onChange(soon))
      scope.add(
        store.subscribe((now, before) => {
          if (now.session !== before.session) soon()
        }),
      )
      scope.own(new ResizeObserver(soon)).observe(room)
      // React's own wheel and touch listeners are passive: they could not keep the page from moving.
      const onWheel = (event: WheelEvent) => {
        if (pointers.wheel(event)) event.preventDefault()
      }
      const onTouch = (event: TouchEvent) => {
        if (event.touches.length > 1 && event.cancelable) event.preventDefault()
      }
      scope.listen(room, 'wheel', onWheel as (event: never) => void, { passive: false })
      scope.listen(room, 'touchmove', onTouch as (event: never) => void, { passive: false })
      paint()
    },
    [clip, store, styleOf, pointers, accent],
  )

  const alt = localize(clip.medium?.alt)
  const { width, height } = size ?? { width: 16, height: 9 }
  return (
    <div className="tagwright-video-stage">
      <div
        ref={place}
        className="tagwright-video-picture"
        dir="ltr"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keys.
        tabIndex={0}
        aria-label={alt ? t('video.picture.named', { alt }) : t('video.picture.label')}
        aria-describedby={hint}
        data-tool={redrawn === null ? tool : 'redraw'}
        data-zoomed={isZoomed || undefined}
        style={
          {
            aspectRatio: `${width} / ${height}`,
            '--tagwright-video-aspect': width / height,
          } as object
        }
        onFocus={() => clip.focus.set('picture')}
        onBlur={() => clip.focus.set(null)}
        onPointerDown={(event) => {
          if (event.button > 1 || !clip.size.get()) return
          // Keeps the middle button from scrolling; the focus comes with the press all the same.
          if (event.button === 1) event.preventDefault()
          event.currentTarget.focus({ preventScroll: true })
          if (pointers.down(event)) event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => pointers.move(event)}
        onPointerUp={(event) => pointers.up(event)}
        onPointerCancel={(event) => pointers.lost(event)}
        onKeyDown={(event) => {
          const { key } = event
          const isTaken =
            (key === 'Escape' && (gesture.cancel() || letGo(clip))) ||
            (key === 'Enter' && gesture.finish()) ||
            (key === 'Backspace' && gesture.stepBack())
          if (!isTaken) return
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <canvas ref={canvas} className="tagwright-video-canvas" aria-hidden />
        <div ref={frame} className="tagwright-video-selected" hidden aria-hidden>
          {handles.map((handle) => (
            <span key={handle} className="tagwright-video-handle" data-handle={handle} />
          ))}
        </div>
      </div>
      <p id={hint} className="tagwright-visually-hidden">
        {t('video.picture.describe')}
      </p>
    </div>
  )
}

import { useSignal } from '@tagwright/audio'
import { useLabelIndex, useMessages, useScopedEffect, useTaskStore } from '@tagwright/react'
import { type JSX, type PointerEvent, useId, useMemo, useRef } from 'react'
import { useClip } from '../clip/clip-context.js'
import { videoMessages } from '../messages/video-messages.js'
import { paintObjects } from './paint-objects.js'
import { createPictureGesture, type PicturePress } from './picture-gesture.js'
import { placeSelectedFrame } from './selected-frame.js'
import { trackStyles } from './track-style.js'

const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const

/** The clip's picture with its objects: drawn and changed by pointer here, by keys through commands. */
export function Picture(): JSX.Element {
  const clip = useClip()
  const store = useTaskStore()
  const { t, localize } = useMessages(videoMessages)
  const labels = useLabelIndex()
  const size = useSignal(clip.size)
  const tool = useSignal(clip.tool)
  const hint = useId()
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const gesture = useMemo(() => createPictureGesture(clip), [clip])
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
        paintObjects({ clip, canvas: pad, styleOf, draftStyle })
        placeSelectedFrame(clip, box)
      }
      const soon = () => {
        if (waiting) return
        waiting = true
        scope.frame(paint)
      }
      // A frame's boxes are painted in the same turn as the browser shows it.
      scope.add(clip.frames.subscribe(paint))
      for (const signal of [clip.draft, clip.content.items, clip.size])
        scope.add(signal.subscribe(soon))
      scope.add(clip.clock.onChange(soon))
      scope.add(
        store.subscribe((now, before) => {
          if (now.session !== before.session) soon()
        }),
      )
      scope.own(new ResizeObserver(soon)).observe(room)
      paint()
    },
    [clip, store, styleOf],
  )

  const press = (event: PointerEvent<HTMLElement>): PicturePress => {
    const bounds = event.currentTarget.getBoundingClientRect()
    const scale = bounds.width / (clip.size.get()?.width ?? bounds.width)
    const { pointerType, shiftKey: shift, altKey: alt, ctrlKey, metaKey } = event
    return {
      point: [(event.clientX - bounds.left) / scale, (event.clientY - bounds.top) / scale],
      pointer: pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse',
      modifiers: { shift, alt, mod: ctrlKey || metaKey },
      scale,
    }
  }
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
        data-tool={tool}
        style={
          {
            aspectRatio: `${width} / ${height}`,
            '--tagwright-video-aspect': width / height,
          } as object
        }
        onFocus={() => clip.focus.set('picture')}
        onBlur={() => clip.focus.set(null)}
        onPointerDown={(event) => {
          if (event.button !== 0 || !clip.size.get()) return
          event.currentTarget.focus({ preventScroll: true })
          if (gesture.down(press(event))) event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => gesture.move(press(event))}
        onPointerUp={(event) => gesture.up(press(event))}
        onPointerCancel={() => void gesture.cancel()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && gesture.cancel()) event.stopPropagation()
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

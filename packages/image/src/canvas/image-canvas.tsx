import { createScope } from '@tagwright/core'
import {
  useAnnotationName,
  useAnnounce,
  useMediaQuery,
  useMessages,
  useTokens,
} from '@tagwright/react'
import type { Geometry, Point2 } from '@tagwright/schema'
import {
  type JSX,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { LiveLayer } from '../live/live-layer.js'
import { defaultOverlayTokens } from '../live/overlay-tokens.js'
import type { OverlayOptions } from '../live/paint-overlay.js'
import type { LoadedImage } from '../loading/loaded-image.js'
import { imageMessages } from '../messages/image-messages.js'
import type { StyleOf } from '../paint/label-styles.js'
import { onCanvasKey } from './canvas-keys.js'
import { Crosshair } from './crosshair.js'
import { createRenderer, type Renderer } from './renderer.js'
import { describeHandle, readOut, startedKey, type Translate } from './spoken.js'
import type { Surface } from './surface.js'
import { useAfterFirstFrame } from './use-after-first-frame.js'
import { useCanvasInput } from './use-canvas-input.js'
import { useActiveTool, useViewport } from './use-surface.js'

/** Props of {@link ImageCanvas}. */
export interface ImageCanvasProps {
  surface: Surface
  image: LoadedImage
  /** What the picture shows, for those who cannot see it. */
  alt: string
  styles: StyleOf
  readOnly: boolean
  onMenu: (at: Point2) => void
  onWheelRefused: () => void
}

/** The picture with its annotations: focusable, drawn on canvases, worked by pointer and keys. */
export function ImageCanvas(props: ImageCanvasProps): JSX.Element {
  const { surface, image, alt, styles, readOnly, onMenu, onWheelRefused } = props
  const { t } = useMessages(imageMessages)
  const announce = useAnnounce()
  const nameOf = useAnnotationName()
  const area = useRef<HTMLDivElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const after = useRef<HTMLSpanElement>(null)
  const renderer = useRef<Renderer | null>(null)
  const drawnStyles = useRef<StyleOf | null>(null)
  const helpId = useId()
  const width = useViewport(surface, (view) => view.width)
  const height = useViewport(surface, (view) => view.height)
  const tool = useActiveTool(surface)
  // Nobody has pressed anything yet: what shows the selection may come a frame or two later.
  const live = useAfterFirstFrame(width > 0, 40)
  const options = useOverlayOptions(t)
  const input = useCanvasInput(surface, area, { onMenu, onWheelRefused })
  surface.setStyles(styles)

  // Before the browser paints: the first frame shows the picture with all annotations.
  useLayoutEffect(() => {
    const element = area.current
    if (!element || !picture.current || !canvas.current) return
    const scope = createScope()
    const holder = picture.current
    holder.append(image.element)
    scope.add(() => image.element.remove())
    surface.setPicture(image.width, image.height, image.pixels ?? undefined)
    const measure = () => surface.setSize(element.clientWidth, element.clientHeight)
    measure()
    const drawing = createRenderer(surface, canvas.current, holder, scope, image.place)
    renderer.current = drawing
    drawing.flush()
    drawnStyles.current = surface.styles()
    const observer = scope.own(
      new ResizeObserver(() => {
        measure()
        drawing.flush()
      }),
    )
    observer.observe(element)
    watchPixelRatio(scope, () => drawing.invalidate())
    return () => {
      renderer.current = null
      scope.dispose()
    }
  }, [surface, image])

  useEffect(() => {
    if (drawnStyles.current === styles) return
    drawnStyles.current = styles
    renderer.current?.invalidate()
  }, [styles])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const handled = onCanvasKey(event, {
      surface,
      holdPan: (held) => input.router()?.holdPan(held),
      leave: () => after.current?.focus(),
      onCursor(what, [x, y]) {
        const at = { x: Math.round(x), y: Math.round(y) }
        if (what === 'moved') announce(t('image.cursor.position', at))
        else if (what === 'started') announce(t(startedKey(surface, tool), at))
        else if (what === 'step') announce(t('image.cursor.step', { step: surface.settings.step }))
        else announce(t('image.cursor.cancelled'))
      },
      onHandle(news) {
        const said = describeHandle(news, t)
        if (said) announce(said)
      },
      onSelect(id) {
        const annotation = surface.store.getState().document.annotations.get(id)
        if (annotation) announce(nameOf(annotation).full)
      },
    })
    if (!handled) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div
        ref={area}
        className="tagwright-image-canvas"
        data-tagwright-focus
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing surface takes keys of its own.
        tabIndex={0}
        aria-label={alt ? t('image.canvas.label', { alt }) : t('image.canvas.unnamed')}
        aria-describedby={helpId}
        data-tool={tool === 'select' || tool === 'pan' ? tool : 'draw'}
        onPointerDown={input.onPointerDown}
        onPointerUp={input.onPointerUp}
        onPointerCancel={input.onPointerCancel}
        onPointerLeave={input.onPointerLeave}
        onContextMenu={(event) => {
          event.preventDefault()
          // A finger's long press has its own way to the menu.
          if ((event.nativeEvent as PointerEvent).pointerType === 'touch') return
          const { left, top } = event.currentTarget.getBoundingClientRect()
          onMenu([event.clientX - left, event.clientY - top])
        }}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          if (event.key === ' ') input.router()?.holdPan(false)
        }}
        onBlur={() => {
          input.router()?.holdPan(false)
          surface.live.set({ cursor: null })
        }}
      >
        <div ref={picture} className="tagwright-image-picture" />
        <canvas ref={canvas} className="tagwright-image-static" />
        {live && width > 0 && (
          <LiveLayer
            surface={surface}
            width={width}
            height={height}
            options={options}
            version={styles}
          />
        )}
        <Crosshair surface={surface} />
      </div>
      <span ref={after} tabIndex={-1} className="tagwright-visually-hidden" />
      <span id={helpId} hidden>
        {t(readOnly ? 'image.canvas.read-only-help' : 'image.canvas.help')}
      </span>
    </>
  )
}

function useOverlayOptions(t: Translate): OverlayOptions {
  const { accent, surface } = useTokens(['accent', 'surface'])
  const coarse = useMediaQuery('(pointer: coarse)')
  return useMemo(
    () => ({
      coarse,
      tokens: {
        accent: accent || defaultOverlayTokens.accent,
        surface: surface || defaultOverlayTokens.surface,
      },
      readOut: (shown: Geometry | Point2) => readOut(shown, t),
    }),
    [accent, surface, coarse, t],
  )
}

/** Calls back when the page moves to a screen of another density or the browser zooms. */
function watchPixelRatio(scope: ReturnType<typeof createScope>, onChange: () => void): void {
  let end = () => {}
  const watch = () => {
    end()
    const child = scope.child()
    end = () => child.dispose()
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    child.listen(query, 'change', () => {
      onChange()
      watch()
    })
  }
  watch()
}

import { formatTime } from '@tagwright/media'
import { useMessages, useNonce, useScopedEffect, useTokens } from '@tagwright/react'
import { type JSX, type KeyboardEvent, useRef } from 'react'
import { audible, unheard } from '../heard/unheard.js'
import { audioMessages } from '../messages/audio-messages.js'
import { prepareCanvas } from '../paint/prepare-canvas.js'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { endOf, spanOf, type Viewport } from '../view/viewport.js'
import { dragOverview } from './drag-overview.js'
import { paintOverview } from './paint-overview.js'
import { createStrip } from './wavesurfer-strip.js'

const height = 44
/** CSS pixels of the window in view at least, to be taken hold of. */
const least = 6
/** Milliseconds between two tellings of where the window is, for screen readers. */
const rest = 80
const tokens = ['border-strong', 'accent', 'warning'] as const

/** The whole recording in one strip: what was heard, where segments lie, and the part in view, which can be moved. */
export function Overview(): JSX.Element {
  const timeline = useTimeline()
  const { view, limits, heard, segments, waveform, clock, widget } = timeline
  const { t } = useMessages(audioMessages)
  const nonce = useNonce()
  const colors = useTokens(tokens)
  const root = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const pyramid = useSignal(waveform)
  const { start, end } = useSignal(limits)
  useScopedEffect(
    (scope) => {
      const container = strip.current
      if (!container || !pyramid || colors.accent === '') return
      const { element } = clock
      if (!(element instanceof HTMLMediaElement)) return
      let ended = false
      scope.add(() => {
        ended = true
        container.replaceChildren()
      })
      void createStrip({
        container,
        // wavesurfer marks a share of what the element plays, so both must be of one length.
        element: start === 0 && Math.abs(element.duration - end) < 1 ? element : null,
        range: { start, end },
        pyramid,
        height,
        waveColor: colors['border-strong'],
        progressColor: colors.accent,
        nonce,
      }).then((surfer) => {
        if (ended) surfer.destroy()
        else scope.own(surfer)
      })
    },
    [pyramid, clock, colors, nonce, start, end, timeline],
  )

  useScopedEffect(
    (scope) => {
      const element = root.current
      const window = frame.current
      if (!element || !window || !canvas.current) return
      const target = canvas.current
      const describe = (now: Viewport) =>
        t('audio.overview.value', {
          start: formatTime(now.start, { decimals: 0 }),
          end: formatTime(endOf(now), { decimals: 0 }),
        })
      let stale = false
      const paint = () => {
        stale = false
        const width = element.clientWidth
        const context = prepareCanvas(target, width, height, Math.min(3, devicePixelRatio))
        if (!context) return
        const scene = {
          width,
          height,
          limits: limits.get(),
          heard: heard.get(),
          unheard: widget.minWatched ? unheard(heard.get(), audible(timeline)) : [],
          segments: segments.index,
        }
        paintOverview(context, {
          ...scene,
          heardColor: `color-mix(in srgb, ${colors.accent || 'gray'} 14%, transparent)`,
          segmentColor: colors.accent || 'gray',
          unheardColor: colors.warning || 'gray',
        })
      }
      // Not in every frame of a drag: this one costs what there is.
      const soil = () => {
        if (stale) return
        stale = true
        scope.timeout(paint, 80)
      }
      let width = element.clientWidth
      let waits = false
      // Not at every step, and by hand, because React would have to render for it.
      const tell = () => {
        waits = false
        const now = view.get()
        const all = limits.get()
        const share = Math.round(((now.start - all.start) / (all.end - all.start)) * 1000)
        element.setAttribute('aria-valuenow', `${share}`)
        element.setAttribute('aria-valuetext', describe(now))
      }
      let shown = 0
      const move = () => {
        const now = view.get()
        const all = limits.get()
        const scale = width / (all.end - all.start)
        const wide = Math.min(width, Math.max(least, spanOf(now) * scale))
        const left = Math.min(width - wide, (now.start - all.start) * scale)
        window.style.transform = `translateX(${left}px)`
        if (Math.abs(wide - shown) >= 0.1) {
          shown = wide
          window.style.width = `${wide}px`
        }
        if (waits) return
        waits = true
        scope.timeout(tell, rest)
      }
      const both = () => {
        move()
        soil()
      }
      scope.add(view.subscribe(move))
      scope.add(limits.subscribe(both))
      scope.add(heard.subscribe(soil))
      scope.add(segments.order.subscribe(soil))
      const measure = () => {
        width = element.clientWidth
        both()
      }
      scope.own(new ResizeObserver(measure)).observe(element)
      dragOverview(element, timeline, scope)
      tell()
      both()
    },
    [timeline, colors, t],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const span = spanOf(view.get())
    const starts: Record<string, number> = {
      ArrowLeft: view.get().start - span / 8,
      ArrowRight: view.get().start + span / 8,
      PageUp: view.get().start - span,
      PageDown: view.get().start + span,
      Home: start,
      End: end,
    }
    const next = starts[event.key]
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    timeline.setView((now) => ({ ...now, start: next }))
  }

  return (
    <div
      ref={root}
      className="tagwright-audio-overview"
      dir="ltr"
      role="slider"
      tabIndex={0}
      aria-label={t('audio.overview.label')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={1000}
      aria-valuenow={0}
      onKeyDown={onKeyDown}
    >
      <div ref={strip} className="tagwright-audio-strip" aria-hidden="true" />
      <div className="tagwright-audio-layers" aria-hidden="true">
        <canvas ref={canvas} className="tagwright-audio-canvas" />
        <div ref={frame} className="tagwright-audio-window" />
      </div>
    </div>
  )
}

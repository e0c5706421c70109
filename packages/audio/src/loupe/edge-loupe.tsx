import { formatTime } from '@tagwright/media'
import { useScopedEffect, useTokens } from '@tagwright/react'
import { type JSX, useRef } from 'react'
import type { SegmentDraft } from '../gesture/stage-gesture.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { xAt } from '../view/viewport.js'
import { movedEdge } from './moved-edge.js'

/** CSS pixels of the picture, and seconds that it shows. */
const size = { width: 176, height: 40 }
const span = 0.5

const tokens = ['text-muted', 'accent'] as const

/**
 * The sound around an edge that is being dragged, larger than the time axis shows it, with the time: above
 * the finger that hides it. It is there for eyes alone; edges tell their times by themselves.
 */
export function EdgeLoupe(): JSX.Element {
  const timeline = useTimeline()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const label = useRef<HTMLSpanElement>(null)
  const colors = useTokens(tokens)
  const latest = useRef(colors)
  latest.current = colors

  useScopedEffect(
    (scope) => {
      let before: SegmentDraft | null = null
      const show = () => {
        const now = timeline.draft.get()
        const element = box.current
        if (!element) return
        element.hidden = now === null
        if (!now) {
          before = null
          return
        }
        const edge = movedEdge(before, now)
        before = now
        const stage = timeline.stageElement.get()
        const { width } = timeline.view.get()
        const x = Math.min(
          Math.max(xAt(timeline.view.get(), edge), size.width / 2),
          width - size.width / 2,
        )
        element.style.transform = `translateX(${(stage?.offsetLeft ?? 0) + x - size.width / 2}px)`
        if (label.current) label.current.textContent = formatTime(edge, { decimals: 2 })
        draw(canvas.current, edge)
      }
      const draw = (target: HTMLCanvasElement | null, edge: number) => {
        const pen = target?.getContext('2d')
        if (!target || !pen) return
        const ratio = Math.min(3, target.ownerDocument.defaultView?.devicePixelRatio ?? 1)
        target.width = size.width * ratio
        target.height = size.height * ratio
        pen.scale(ratio, ratio)
        const pyramid = timeline.waveform.get()
        const pairs = pyramid?.minMax(edge - span / 2, edge + span / 2, size.width)
        pen.fillStyle = latest.current['text-muted']
        const middle = size.height / 2
        for (let at = 0; pairs && at < size.width; at++) {
          const [low, high] = [pairs[at * 2]!, pairs[at * 2 + 1]!]
          const top = middle - high * middle
          pen.fillRect(at, top, 1, Math.max(1, (high - low) * middle))
        }
        pen.fillStyle = latest.current.accent
        pen.fillRect(size.width / 2 - 1, 0, 2, size.height)
      }
      scope.add(timeline.draft.subscribe(show))
    },
    [timeline],
  )
  return (
    <div ref={box} hidden className="tagwright-audio-loupe" dir="ltr" aria-hidden="true">
      <canvas ref={canvas} style={{ inlineSize: size.width, blockSize: size.height }} />
      <span ref={label} />
    </div>
  )
}

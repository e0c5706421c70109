import { useMessages } from '@tagwright/react'
import { type JSX, type KeyboardEvent, lazy, memo, Suspense, useLayoutEffect, useRef } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useScopedLayoutEffect } from '../scope/use-scoped-layout-effect.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { SelectionHandles } from './selection-handles.js'
import type { StageLayout } from './stage-layout.js'
import { createStagePainter, type StagePainter } from './stage-painter.js'
import { listenToStage } from './stage-pointer.js'
import { useStageScene } from './use-stage-scene.js'

const SpectrogramLayer = lazy(async () => ({
  default: (await import('../spectrogram/spectrogram-layer.js')).SpectrogramLayer,
}))

/** Props of {@link Stage}. */
export interface StageProps {
  layout: StageLayout
}

/** Axis, waveform and tiers: two canvases that show what is in view, and the handles of what is selected. */
export const Stage = memo(function Stage({ layout }: StageProps): JSX.Element {
  const timeline = useTimeline()
  const { t } = useMessages(audioMessages)
  const root = useRef<HTMLDivElement>(null)
  const base = useRef<HTMLCanvasElement>(null)
  const top = useRef<HTMLCanvasElement>(null)
  const playhead = useRef<HTMLDivElement>(null)
  const handles = useRef<HTMLDivElement>(null)
  const gesture = useRef<{ cancel(): boolean } | null>(null)
  const latestLayout = useRef(layout)
  const painter = useRef<StagePainter | null>(null)
  const readScene = useStageScene(layout)

  useScopedLayoutEffect(
    (scope) => {
      const element = root.current
      if (!element || !base.current || !top.current || !playhead.current || !handles.current) return
      const elements = {
        base: base.current,
        top: top.current,
        playhead: playhead.current,
        handles: handles.current,
      }
      painter.current = createStagePainter(timeline, elements, scope)
      timeline.stageElement.set(element)
      gesture.current = listenToStage(element, timeline, () => latestLayout.current, scope)
      const observer = scope.own(
        new ResizeObserver(([entry]) => timeline.setWidth(entry?.contentRect.width ?? 0)),
      )
      observer.observe(element)
      timeline.setWidth(element.clientWidth)
    },
    [timeline],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new timeline has a new painter.
  useLayoutEffect(() => {
    latestLayout.current = layout
    const scene = readScene()
    if (scene) painter.current?.setScene(scene)
  }, [timeline, readScene, layout])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && gesture.current?.cancel()) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.target !== root.current || event.altKey || event.ctrlKey || event.metaKey) return
    const { clock } = timeline
    const window = timeline.window.get()
    const step = event.shiftKey ? timeline.policy.get().step : 0.1
    const times: Record<string, number> = {
      ArrowLeft: clock.time - step,
      ArrowRight: clock.time + step,
      Home: window.start,
      End: window.end,
    }
    const time = times[event.key]
    if (time === undefined) return
    event.preventDefault()
    event.stopPropagation()
    timeline.seekAndShow(time)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of form controls.
    <div
      ref={root}
      className="tagwright-audio-stage"
      data-tagwright-focus
      // Time runs from left to right in every language.
      dir="ltr"
      style={{ blockSize: layout.height }}
      role="group"
      aria-label={t('audio.stage.label')}
      aria-description={t('audio.stage.help')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the playing position and make segments.
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="tagwright-audio-layers" aria-hidden="true">
        <canvas ref={base} className="tagwright-audio-canvas" />
      </div>
      {layout.spectrogram.height > 0 && (
        <Suspense fallback={null}>
          <SpectrogramLayer layout={layout} />
        </Suspense>
      )}
      <div className="tagwright-audio-layers" aria-hidden="true">
        <canvas ref={top} className="tagwright-audio-canvas" />
      </div>
      <div ref={handles} className="tagwright-audio-handles">
        <SelectionHandles />
      </div>
      <div ref={playhead} className="tagwright-audio-playhead" aria-hidden="true" />
    </div>
  )
})

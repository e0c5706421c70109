import { useMessages } from '@tagwright/react'
import { type JSX, useLayoutEffect, useRef, useState } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useScopedLayoutEffect } from '../scope/use-scoped-layout-effect.js'
import { useSignal } from '../signal/use-signal.js'
import type { StageLayout } from '../stage/stage-layout.js'
import { useStageScene } from '../stage/use-stage-scene.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { createSpectrogramPainter, type SpectrogramPainter } from './spectrogram-painter.js'

/** Props of {@link SpectrogramLayer}. */
export interface SpectrogramLayerProps {
  layout: StageLayout
}

/** The spectrogram of what is in view, and why there is none. */
export function SpectrogramLayer({ layout }: SpectrogramLayerProps): JSX.Element {
  const timeline = useTimeline()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [painter, setPainter] = useState<SpectrogramPainter | null>(null)
  const readScene = useStageScene(layout)
  const { top, height } = layout.spectrogram
  useScopedLayoutEffect(
    (scope) => {
      if (canvas.current) setPainter(createSpectrogramPainter(timeline, canvas.current, scope))
    },
    [timeline],
  )
  useLayoutEffect(() => {
    const scene = readScene()
    if (!scene || !painter) return
    const { surface, text } = scene.colors
    painter.setLook({ height, surface, text, font: scene.font })
  }, [painter, readScene, height])
  return (
    <div
      className="tagwright-audio-spectrogram"
      style={{ insetBlockStart: top, blockSize: height }}
    >
      <div className="tagwright-audio-layers" aria-hidden="true">
        <canvas ref={canvas} className="tagwright-audio-canvas" />
      </div>
      {painter && <SpectrogramNote painter={painter} />}
    </div>
  )
}

/** Says what the spectrogram waits for. */
function SpectrogramNote({ painter }: { painter: SpectrogramPainter }): JSX.Element | null {
  const state = useSignal(painter.state)
  const { t } = useMessages(audioMessages)
  const reasons = {
    busy: null,
    ready: null,
    far: t('audio.spectrogram.far'),
    unreadable: t('audio.spectrogram.unreadable'),
    'too-long': t('audio.spectrogram.too-long'),
  }
  return (
    <p className="tagwright-audio-spectrogram-note" role="status" data-state={state}>
      {reasons[state]}
    </p>
  )
}

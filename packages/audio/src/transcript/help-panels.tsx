import type { ComponentType, JSX } from 'react'
import { lazy, Suspense } from 'react'
import { useSignal } from '../signal/use-signal.js'
import { useTimeline } from '../timeline/timeline-context.js'
import type { HelpPanelId } from './writing-help.js'

const panels: Readonly<Record<HelpPanelId, ComponentType>> = {
  find: lazy(async () => ({ default: (await import('../find/find-panel.js')).FindPanel })),
  checks: lazy(async () => ({ default: (await import('../checks/checks-panel.js')).ChecksPanel })),
  doubts: lazy(async () => ({ default: (await import('../doubts/doubts-panel.js')).DoubtsPanel })),
  detection: lazy(async () => ({
    default: (await import('../detection/detection-panel.js')).DetectionPanel,
  })),
  characters: lazy(async () => ({
    default: (await import('../characters/characters-panel.js')).CharactersPanel,
  })),
  events: lazy(async () => ({
    default: (await import('../document-view/events-panel.js')).EventsPanel,
  })),
  adjust: lazy(async () => ({
    default: (await import('../segments/adjust-panel.js')).AdjustPanel,
  })),
  speakers: lazy(async () => ({
    default: (await import('../speakers/speakers-panel.js')).SpeakersPanel,
  })),
}

/** The open panel of the writing help, loaded when it is first opened. */
export function HelpPanels(): JSX.Element | null {
  const open = useSignal(useTimeline().help.panel)
  if (!open) return null
  const Panel = panels[open]
  return (
    <Suspense fallback={<div className="tagwright-audio-help" data-waiting />}>
      <Panel key={open} />
    </Suspense>
  )
}

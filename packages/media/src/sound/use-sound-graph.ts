import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { OwnedElement } from '../source/use-player-element.js'
import { createSoundGraph, type SoundGraph, type SoundState } from './sound-graph.js'

/** A sound graph with its state, as a control shows it. */
export interface SoundHandle extends SoundState {
  /** Null before the element is there, so also on a server. */
  readonly graph: SoundGraph | null
}

const idle: SoundState = { status: 'idle', issue: null, gain: 1, solo: null }
const never = () => () => {}

/**
 * Gain boost and solo channels for an element; builds nothing until used.
 * @param player keep its identity between renders
 */
export function useSoundGraph(
  medium: string | undefined,
  player: Pick<OwnedElement, 'element' | 'scope'> | null,
): SoundHandle {
  const [graph, setGraph] = useState<SoundGraph | null>(null)
  useEffect(() => {
    if (!player || player.scope.disposed || medium === undefined) return
    // An element can be led through a graph once only, so the graph lives as long as the element.
    setGraph(createSoundGraph({ medium, element: player.element, scope: player.scope }))
    return () => setGraph(null)
  }, [player, medium])
  const read = useCallback(() => graph?.getState() ?? idle, [graph])
  const state = useSyncExternalStore(graph?.subscribe ?? never, read, () => idle)
  return { ...state, graph }
}

import { type OwnedElement, usePlayerElement } from './use-player-element.js'

/** An audio element outside of the page, made on mount and ended on unmount; null before. */
export function useAudioElement(): OwnedElement | null {
  return usePlayerElement('audio')
}

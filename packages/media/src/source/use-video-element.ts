import { type OwnedElement, usePlayerElement } from './use-player-element.js'

/** A video element with the scope that owns it. */
export type OwnedVideo = OwnedElement<HTMLVideoElement>

/**
 * A video element without controls, made on mount and ended on unmount; null before. Put it into the
 * page where its picture is wanted.
 */
export function useVideoElement(): OwnedVideo | null {
  return usePlayerElement('video')
}

import { type JSX, useEffect, useRef } from 'react'
import type { MediaClock } from '../clock/media-clock.js'

/** Props of {@link PlayerPicture}. */
export interface PlayerPictureProps {
  /** Owned by the player; put into the page here. */
  element: HTMLVideoElement
  clock: MediaClock
  /** What it shows, in words. */
  label: string
}

/** A clip's picture; a click plays or pauses, as the button beside it does for keys. */
export function PlayerPicture({ element, clock, label }: PlayerPictureProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.append(element)
    return () => element.remove()
  }, [element])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the play button beside it has the keys.
    <div
      ref={place}
      className="tagwright-player-picture"
      role="img"
      aria-label={label}
      onClick={() => void clock.toggle()}
    />
  )
}

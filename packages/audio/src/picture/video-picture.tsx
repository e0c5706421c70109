import { createFrameClock } from '@tagwright/media'
import { ToolButton, useMessages, useScopedEffect } from '@tagwright/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type JSX, useRef } from 'react'
import { audioMessages } from '../messages/audio-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'

/** The picture of a video that is transcribed: a press plays and pauses, two buttons step by frames. */
export function VideoPicture(): JSX.Element {
  const timeline = useTimeline()
  const { clock, medium, frames, widget, playback } = timeline
  const { t, localize } = useMessages(audioMessages)
  const place = useRef<HTMLDivElement>(null)
  useScopedEffect(
    (scope) => {
      const { element } = clock
      if (!place.current || !(element instanceof HTMLVideoElement)) return
      element.playsInline = true
      element.disablePictureInPicture = true
      element.setAttribute('aria-label', localize(medium?.alt) || t('audio.video.label'))
      place.current.append(element)
      const { frameRate } = medium ?? {}
      frames.set(createFrameClock({ video: element, clock, scope, frameRate }))
      scope.add(() => {
        frames.set(null)
        // Out of the page, an element that plays would go on unseen.
        if (!element.paused) element.pause()
        element.remove()
      })
    },
    [clock, medium, frames, t, localize],
  )
  return (
    <div className="tagwright-audio-video">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space does the same on the timeline. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons below it have names. */}
      <div
        ref={place}
        className="tagwright-audio-video-place"
        dir="ltr"
        onClick={() => playback.toggle()}
      />
      <div className="tagwright-audio-video-steps" dir="ltr">
        <ToolButton
          command="player.frame-back"
          icon={<ChevronLeft aria-hidden size={18} />}
          widget={widget.id}
        />
        <ToolButton
          command="player.frame-forward"
          icon={<ChevronRight aria-hidden size={18} />}
          widget={widget.id}
        />
      </div>
    </div>
  )
}

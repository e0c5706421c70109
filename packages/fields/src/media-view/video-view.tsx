import { createScope } from '@tagwright/core'
import {
  createMediaClock,
  type MediaClock,
  mediaMessages,
  type OwnedElement,
  useMediaSource,
  useMediumUrl,
} from '@tagwright/media'
import { StateMessage, useMessages, useTaskStore } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { useEffect, useState } from 'react'
import { mediumMessages } from './medium.messages.js'

/** Props of `VideoView`. */
export interface VideoViewProps {
  medium: TaskMedium
  /** The widget that what is played is counted for. */
  widget: string
  /** Told of the clock that plays it, and of its end. */
  onClock?: ((clock: MediaClock | null) => void) | undefined
}

/** A clip with the browser's own controls; what is played is counted. */
export function VideoView({ medium, widget, onClock }: VideoViewProps) {
  const { t, localize } = useMessages(mediumMessages)
  const { issue: sentence } = useMessages(mediaMessages)
  const store = useTaskStore()
  const [element, setElement] = useState<HTMLVideoElement | null>(null)
  const [owned, setOwned] = useState<OwnedElement | null>(null)
  useEffect(() => {
    if (!element) return
    const scope = createScope()
    const clock = createMediaClock(element, scope)
    scope.add(
      clock.onPlayed((stretch) =>
        store.noteActivity({ kind: 'playing', media: medium.id, widget, ...stretch }),
      ),
    )
    setOwned({ element, scope })
    onClock?.(clock)
    return () => {
      setOwned(null)
      onClock?.(null)
      scope.dispose()
    }
  }, [element, store, medium.id, widget, onClock])
  const loaded = useMediaSource(medium, useMediumUrl(medium), owned)
  const failed = loaded.status === 'error' && loaded.issue
  return (
    <>
      {failed && (
        <StateMessage
          kind="error"
          title={sentence(failed)}
          code={failed.code}
          action={{ label: t('fields.medium.retry'), onPress: loaded.retry }}
        />
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: the clip is what is worked on; it has no captions. */}
      <video
        ref={setElement}
        className="tagwright-picture"
        hidden={Boolean(failed)}
        controls
        playsInline
        preload="metadata"
        aria-label={localize(medium.alt) || t('fields.medium.video')}
      />
    </>
  )
}

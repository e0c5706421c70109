import {
  type LoadedMedium,
  useMediaKeys,
  useMediaSource,
  useMediumUrl,
  useVideoElement,
} from '@tagwright/media'
import { useMessages, useTaskStore } from '@tagwright/react'
import type { TaskMedium, VideoWidget } from '@tagwright/schema'
import { useEffect, useState } from 'react'
import { videoMessages } from '../messages/video-messages.js'
import type { Clip } from './clip.js'
import { createClip } from './create-clip.js'
import { recordClip } from './record-clip.js'

/** A clip with its medium, as the widget shows them. */
export interface ClipState {
  /** Null before the first effect, so also on a server. */
  clip: Clip | null
  media: LoadedMedium
}

/** Makes the clip of a mounted widget and keeps it fed: film, length, size. */
export function useClipState(widget: VideoWidget, medium: TaskMedium | undefined): ClipState {
  const store = useTaskStore()
  const { localize } = useMessages(videoMessages)
  const owned = useVideoElement()
  const media = useMediaSource(medium, useMediumUrl(medium), owned)
  const [clip, setClip] = useState<Clip | null>(null)
  useEffect(() => {
    if (!owned || owned.scope.disposed) return
    const scope = owned.scope.child()
    setClip(createClip({ store, widget, medium, video: owned.element, scope }))
    return () => {
      setClip(null)
      scope.dispose()
    }
  }, [owned, store, widget, medium])
  useMediaKeys(clip?.clock ?? null, localize(medium?.alt) || medium?.fileName || medium?.id || '')
  const known = [media.duration, medium?.duration].find(
    (seconds) => seconds !== undefined && Number.isFinite(seconds) && seconds > 0,
  )
  useEffect(() => {
    clip?.setDuration(known ?? 0)
  }, [clip, known])
  useEffect(() => {
    if (!clip || media.status !== 'ready') return
    recordClip(clip)
    return clip.frames.onRate(() => recordClip(clip))
  }, [clip, media.status])
  return { clip, media }
}

import { formatTime } from '@tagwright/media'
import { useAnnounce, useMessages, useScopedEffect } from '@tagwright/react'
import { videoMessages } from '../messages/video-messages.js'
import { useClip } from './clip-context.js'

const keyed = new Set(['track.add-keyframe', 'track.set-flag', 'track.place'])

/** Speaks what happened to keyframes; draws nothing. */
export function SpokenChanges(): null {
  const clip = useClip()
  const say = useAnnounce()
  const { t } = useMessages(videoMessages)
  useScopedEffect(
    (scope) => {
      scope.add(
        clip.store.onTransaction(({ meta }) => {
          if (meta.widget !== clip.widget.id || meta.origin !== 'user') return
          const time = formatTime(clip.frames.time, { decimals: 2 })
          if (keyed.has(meta.event)) say(t('video.said.keyframe', { time }))
          else if (meta.event === 'segment.create') say(t('video.said.marked', { time }))
          else if (meta.event === 'track.split') say(t('video.said.split', { time }))
          else if (meta.event === 'track.merge') say(t('video.said.merged'))
          else if (meta.event === 'track.remove-keyframe') say(t('video.said.no-keyframe'))
        }),
      )
    },
    [clip, say, t],
  )
  return null
}

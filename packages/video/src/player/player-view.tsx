import { watchedShare } from '@tagwright/core'
import { MediaPlayer } from '@tagwright/media'
import {
  StateMessage,
  useMessages,
  useScopedEffect,
  useTaskStore,
  useWidget,
  WidgetFrame,
} from '@tagwright/react'
import type { PlayerWidget } from '@tagwright/schema'
import { type JSX, useState } from 'react'
import { videoMessages } from '../messages/video-messages.js'

/** Props of {@link PlayerView}. */
export interface PlayerViewProps {
  /** The widget, or its id in the task. */
  widget: PlayerWidget | string
}

/** Plays a sound or clip for the widgets around it, and says how much of it was played of what must be. */
export function PlayerView(props: PlayerViewProps): JSX.Element {
  const { widget, medium } = useWidget<PlayerWidget>(props.widget)
  const { t } = useMessages(videoMessages)
  return (
    <WidgetFrame widget={widget}>
      {medium ? (
        <MediaPlayer medium={medium} widget={widget.id} />
      ) : (
        <StateMessage kind="error" title={t('video.clip.missing')} />
      )}
      <Watched widget={widget} />
    </WidgetFrame>
  )
}

/** How much was played, read each second; nothing when nothing is asked for or the length is not known. */
function Watched({ widget }: { widget: PlayerWidget }): JSX.Element | null {
  const store = useTaskStore()
  const { medium } = useWidget<PlayerWidget>(widget)
  const { t, number } = useMessages(videoMessages)
  const { minWatched = 0 } = widget
  const [share, setShare] = useState<number | undefined>(undefined)
  useScopedEffect(
    (scope) => {
      if (minWatched <= 0 || !medium) return
      const read = () => {
        const { media = [] } = store.getState().document.head
        const known = media.find(({ id }) => id === medium.id)?.duration
        setShare(watchedShare(medium, known ?? medium.duration, store.effort.read().coverage))
      }
      read()
      scope.interval(read, 1000)
    },
    [store, medium, minWatched],
  )
  if (share === undefined || minWatched <= 0) return null
  const percent = (of: number) => number(Math.floor(of * 100) / 100, { style: 'percent' })
  const enough = share >= Math.min(1, minWatched) - 0.01
  return (
    <p className="tagwright-video-watched">
      {t(enough ? 'video.player.watched-enough' : 'video.player.watched', {
        share: percent(share),
        wanted: percent(minWatched),
      })}
    </p>
  )
}

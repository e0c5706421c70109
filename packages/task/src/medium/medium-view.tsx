import { createLoader, StateMessage, useLoader, useMessages } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { taskMessages } from '../messages/task-messages.js'
import { SensitiveCover } from '../page/sensitive-cover.js'
import { Passage } from './passage.js'
import { Picture } from './picture.js'

/** A medium that no widget of the page shows itself: the picture, player or passage that is asked about. */
export function MediumView({ medium }: { medium: TaskMedium }) {
  const content =
    medium.type === 'image' ? (
      <Picture medium={medium} />
    ) : medium.type === 'text' ? (
      <Passage medium={medium} />
    ) : (
      <Player medium={medium} />
    )
  return (
    <div className="tagwright-task-medium" data-type={medium.type}>
      {medium.sensitive ? <SensitiveCover>{content}</SensitiveCover> : content}
    </div>
  )
}

const player = createLoader(() => import('./player.js'))

function Player({ medium }: { medium: TaskMedium }) {
  const state = useLoader(player)
  const { t } = useMessages(taskMessages)
  if (state.phase === 'loaded') {
    const { MediaPlayer } = state.value
    return <MediaPlayer medium={medium} />
  }
  return state.phase === 'waiting' ? (
    <StateMessage kind="loading" title={t('task.medium.loading')} />
  ) : (
    <StateMessage
      kind="error"
      title={t('task.medium.failed')}
      action={{ label: t('task.retry'), onPress: () => void player.load() }}
    />
  )
}

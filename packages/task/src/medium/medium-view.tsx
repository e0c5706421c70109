import { MediaPlayer, useMediumUrl } from '@tagwright/media'
import { StateMessage, useMessages } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { SensitiveCover } from '../page/sensitive-cover.js'

/** A medium that no widget of the page shows itself: the picture, player or passage that is asked about. */
export function MediumView({ medium }: { medium: TaskMedium }) {
  const content =
    medium.type === 'image' ? (
      <Picture medium={medium} />
    ) : medium.type === 'text' ? (
      <Passage medium={medium} />
    ) : (
      <MediaPlayer medium={medium} />
    )
  return (
    <div className="tagwright-task-medium" data-type={medium.type}>
      {medium.sensitive ? <SensitiveCover>{content}</SensitiveCover> : content}
    </div>
  )
}

function Picture({ medium }: { medium: TaskMedium }) {
  const { status, url, version, retry, issue } = useMediumUrl(medium)
  const { t, localize, issue: textOf } = useMessages(taskMessages)
  const [failed, setFailed] = useState<number | null>(null)
  const name = localize(medium.alt) || medium.fileName || medium.id
  if (status === 'error' || failed === version) {
    return (
      <StateMessage
        kind="error"
        title={issue ? textOf(issue) : t('task.medium.failed')}
        detail={name}
        action={{ label: t('task.retry'), onPress: retry }}
      />
    )
  }
  if (!url) return <StateMessage kind="loading" title={name} />
  return (
    <img
      key={version}
      className="tagwright-task-picture"
      src={url}
      alt={name}
      draggable={false}
      onError={() => setFailed(version)}
      {...(medium.width && { width: medium.width })}
      {...(medium.height && { height: medium.height })}
    />
  )
}

function Passage({ medium }: { medium: TaskMedium }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a passage that scrolls must take focus.
    <article className="tagwright-task-passage" lang={medium.language} dir="auto" tabIndex={0}>
      {medium.text}
    </article>
  )
}

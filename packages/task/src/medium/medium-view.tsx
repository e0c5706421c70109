import { createScope } from '@tagwright/core'
import { imageMessages, loadImage } from '@tagwright/image'
import { MediaPlayer, mediaMessages, useMediumUrl } from '@tagwright/media'
import { StateMessage, useMessages, useSettings } from '@tagwright/react'
import type { Issue, TaskMedium } from '@tagwright/schema'
import { useEffect, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { SensitiveCover } from '../page/sensitive-cover.js'
import { Passage } from './passage.js'

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
  const { url, version, retry, issue } = useMediumUrl(medium)
  const { t, localize } = useMessages(taskMessages)
  const { issue: pictureText } = useMessages(imageMessages)
  const { issue: textOf } = useMessages(mediaMessages)
  const [failed, setFailed] = useState<number | null>(null)
  const why = useReason(failed === version ? url : null, medium.id)
  const problem = issue ?? why
  const { onError } = useSettings()
  useEffect(() => {
    if (problem) onError(problem)
  }, [problem, onError])
  const name = localize(medium.alt) || medium.fileName || medium.id
  if (problem) {
    return (
      <StateMessage
        kind="error"
        title={issue ? textOf(issue) : pictureText(problem)}
        detail={name}
        code={problem.code}
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

/** Why a picture could not be shown: an `<img>` does not tell, so the file is asked for again. */
function useReason(url: string | null, medium: string): Issue | null {
  const [found, setFound] = useState<{ url: string; issue: Issue } | null>(null)
  useEffect(() => {
    if (url === null) return setFound(null)
    const scope = createScope()
    void loadImage(url, medium, scope).then((outcome) => {
      if (!scope.disposed && 'issue' in outcome) setFound({ url, issue: outcome.issue })
    })
    return () => scope.dispose()
  }, [url, medium])
  return found && found.url === url ? found.issue : null
}

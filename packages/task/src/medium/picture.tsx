import { mediaMessages, useMediumUrl } from '@tagwright/media'
import { createLoader, StateMessage, useLoader, useMessages, useSettings } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { useEffect, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'

/** What asks again for a picture that failed, to say why; most pages never need it. */
const failure = createLoader(() => import('./picture-failure.js'))

/** A picture to look at; says why when it cannot be shown, and offers to try again. */
export function Picture({ medium }: { medium: TaskMedium }) {
  const { url, version, retry, issue } = useMediumUrl(medium)
  const { t, localize } = useMessages(taskMessages)
  const { issue: textOf } = useMessages(mediaMessages)
  const [failed, setFailed] = useState<number | null>(null)
  const broken = failed === version && url !== null
  const explanation = useLoader(failure, broken)
  const { onError } = useSettings()
  useEffect(() => {
    if (issue) onError(issue)
  }, [issue, onError])
  const name = localize(medium.alt) || medium.fileName || medium.id
  const again = { label: t('task.retry'), onPress: retry }
  if (issue) {
    const { code } = issue
    return (
      <StateMessage kind="error" title={textOf(issue)} detail={name} code={code} action={again} />
    )
  }
  if (broken && explanation.phase === 'loaded') {
    const { PictureFailure } = explanation.value
    return <PictureFailure url={url} medium={medium} name={name} onRetry={retry} />
  }
  if (broken && explanation.phase === 'failed') {
    return (
      <StateMessage kind="error" title={t('task.medium.failed')} detail={name} action={again} />
    )
  }
  if (!url || broken) return <StateMessage kind="loading" title={name} />
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

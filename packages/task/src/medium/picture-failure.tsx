import { createScope } from '@tagwright/core'
import { imageMessages, loadImage } from '@tagwright/image'
import { StateMessage, useMessages, useSettings } from '@tagwright/react'
import type { Issue, TaskMedium } from '@tagwright/schema'
import { useEffect, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'

/** Props of `PictureFailure`. */
export interface PictureFailureProps {
  /** The address that an `<img>` could not show. */
  url: string
  medium: TaskMedium
  name: string
  onRetry(): void
}

/** Why a picture could not be shown: an `<img>` does not tell, so the file is asked for again. */
export function PictureFailure({ url, medium, name, onRetry }: PictureFailureProps) {
  const { t } = useMessages(taskMessages)
  const { issue: textOf } = useMessages(imageMessages)
  const { onError } = useSettings()
  const [found, setFound] = useState<Issue | 'none' | null>(null)
  useEffect(() => {
    const scope = createScope()
    setFound(null)
    void loadImage(url, medium.id, scope).then((outcome) => {
      if (scope.disposed) return
      setFound('issue' in outcome ? outcome.issue : 'none')
      if ('issue' in outcome) onError(outcome.issue)
    })
    return () => scope.dispose()
  }, [url, medium.id, onError])
  if (found === null) return <StateMessage kind="loading" title={name} />
  const action = { label: t('task.retry'), onPress: onRetry }
  if (found === 'none') {
    return (
      <StateMessage kind="error" title={t('task.medium.failed')} detail={name} action={action} />
    )
  }
  const { code } = found
  return (
    <StateMessage kind="error" title={textOf(found)} detail={name} code={code} action={action} />
  )
}

import { mediaIssues, mediaMessages, useMediumUrl } from '@tagwright/media'
import { StateMessage, useMessages } from '@tagwright/react'
import type { TaskMedium } from '@tagwright/schema'
import { useState } from 'react'
import { mediumMessages } from './medium.messages.js'

/** Props of `Picture`. */
export interface PictureProps {
  medium: TaskMedium
}

/** A picture at the width of its place; one that fails to load says so and can be asked for again. */
export function Picture({ medium }: PictureProps) {
  const { t, localize } = useMessages(mediumMessages)
  const { issue: sentence } = useMessages(mediaMessages)
  const { url, version, issue, retry } = useMediumUrl(medium)
  const [failed, setFailed] = useState<string | null>(null)
  const attempt = `${url} ${version}`
  const problem = issue ?? (failed === attempt ? mediaIssues.notFound(medium.id) : null)
  if (problem) {
    return (
      <StateMessage
        kind="error"
        title={sentence(problem)}
        code={problem.code}
        action={{ label: t('fields.medium.retry'), onPress: retry }}
      />
    )
  }
  if (url === null) return <StateMessage kind="loading" title={t('fields.medium.loading')} />
  return (
    <img
      key={attempt}
      className="tagwright-picture"
      src={url}
      alt={localize(medium.alt) || t('fields.medium.unnamed')}
      width={medium.width}
      height={medium.height}
      onError={() => setFailed(attempt)}
    />
  )
}

import { formatChord } from '@tagwright/core'
import { IconButton, useIsMac, useMessages } from '@tagwright/react'
import type { Issue } from '@tagwright/schema'
import { TriangleAlert, X } from 'lucide-react'
import { type JSX, type ReactNode, useState } from 'react'
import { imageMessages } from '../messages/image-messages.js'

/** Props of {@link ImageNotices}. */
export interface ImageNoticesProps {
  issues: readonly Issue[]
  /** Shows how to zoom by wheel. */
  wheelHint: boolean
  /** More of the kind. */
  children?: ReactNode
}

/** What is not quite right with a picture that is shown, and the hint how the wheel zooms. */
export function ImageNotices({ issues, wheelHint, children }: ImageNoticesProps): JSX.Element {
  const { t, issue: sentence } = useMessages(imageMessages)
  const mac = useIsMac()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const shown = issues.filter(({ code }) => !closed.has(code))
  return (
    <div className="tagwright-image-notices">
      {shown.map((issue) => (
        <div key={issue.code} role="status" className="tagwright-image-notice">
          <TriangleAlert aria-hidden size={16} />
          <span>{sentence(issue)}</span>
          <IconButton
            label={t('image.notice.close')}
            icon={<X aria-hidden size={16} />}
            tooltip={false}
            onClick={() => setClosed(new Set([...closed, issue.code]))}
          />
        </div>
      ))}
      {children}
      {wheelHint && (
        <div className="tagwright-image-hint" aria-hidden="true">
          {t('image.wheel.hint', { key: formatChord('Mod', mac) })}
        </div>
      )}
    </div>
  )
}

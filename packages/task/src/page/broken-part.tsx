import { useMessages } from '@tagwright/react'
import type { Issue } from '@tagwright/schema'
import { TriangleAlert } from 'lucide-react'
import { taskMessages } from '../messages/task-messages.js'

/** Props of `BrokenPart`. */
export interface BrokenPartProps {
  /** One sentence: what cannot be shown. */
  title: string
  /** What is still well. */
  detail?: string
  issues: readonly Issue[]
}

/** Stands in the place of what a broken definition could not become, and says why, with codes to quote. */
export function BrokenPart({ title, detail, issues }: BrokenPartProps) {
  const { issue: textOf } = useMessages(taskMessages)
  return (
    <div className="tagwright-broken">
      <p className="tagwright-broken-title">
        <TriangleAlert aria-hidden="true" size={18} /> {title}
      </p>
      <ul>
        {issues.slice(0, 50).map((issue) => (
          <li key={`${issue.code}:${issue.path.join('.')}:${issue.message}`}>
            <span dir="auto">{textOf(issue)}</span>{' '}
            <code>
              {issue.code} {issue.path.length > 0 && `(${issue.path.join('.')})`}
            </code>
          </li>
        ))}
      </ul>
      {detail && <p>{detail}</p>}
    </div>
  )
}

import type { Issue } from '@tagwright/schema'
import { TriangleAlert } from 'lucide-react'
import type { JSX } from 'react'
import { reactMessages } from '../messages/react-messages.js'
import { useMessages } from '../messages/use-messages.js'

/** Props of {@link IssueList}. */
export interface IssueListProps {
  id?: string
  issues: readonly Issue[]
}

/** More of one widget than this are counted, not listed. */
const most = 5

/** Issues in place, each sentence once, with a word on how many more there are. */
export function IssueList({ id, issues }: IssueListProps): JSX.Element | null {
  const { t, issue: sentence } = useMessages(reactMessages)
  if (issues.length === 0) return null
  const sentences = new Map<string, { severity: Issue['severity']; count: number }>()
  for (const issue of issues) {
    const text = sentence(issue)
    const known = sentences.get(text)
    if (known) known.count += 1
    else sentences.set(text, { severity: issue.severity, count: 1 })
  }
  const rest = sentences.size - most
  return (
    <ul id={id} className="tagwright-issues">
      {[...sentences].slice(0, most).map(([text, { severity, count }]) => (
        <li key={text} className="tagwright-issue" data-severity={severity}>
          <TriangleAlert aria-hidden size={14} />
          <span>
            {text}
            {count > 1 && ` (${t('react.issue.times', { count })})`}
          </span>
        </li>
      ))}
      {rest > 0 && <li className="tagwright-issue">{t('react.issue.more', { count: rest })}</li>}
    </ul>
  )
}

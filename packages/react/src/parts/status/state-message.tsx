import { CircleCheck, CloudOff, Inbox, TriangleAlert } from 'lucide-react'
import type { JSX, ReactNode } from 'react'
import { Button } from '../button/button.js'
import { Spinner } from './spinner.js'

/** Props of {@link StateMessage}. */
export interface StateMessageProps {
  kind: 'loading' | 'error' | 'empty' | 'offline' | 'done'
  /** One sentence. */
  title: string
  /** More, in small print, such as what to do about it. */
  detail?: ReactNode
  /** A stable error code to quote. */
  code?: string
  /** The one thing to do. */
  action?: { label: string; onPress: () => void }
}

const icons = { error: TriangleAlert, empty: Inbox, offline: CloudOff, done: CircleCheck }

/** A state that stands in for content: one sentence and one action. */
export function StateMessage(props: StateMessageProps): JSX.Element {
  const { kind, title, detail, code, action } = props
  const Icon = kind === 'loading' ? null : icons[kind]
  return (
    <div className="tagwright-state" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      {Icon ? <Icon aria-hidden size={20} /> : <Spinner label={title} />}
      <p className="tagwright-state-title">
        <bdi>{title}</bdi>
      </p>
      {detail && (
        <p className="tagwright-state-detail">
          <bdi>{detail}</bdi>
        </p>
      )}
      {code && <code className="tagwright-state-code">{code}</code>}
      {action && <Button onClick={action.onPress}>{action.label}</Button>}
    </div>
  )
}

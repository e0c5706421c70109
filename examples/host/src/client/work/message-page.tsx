import type { ReactNode } from 'react'

/** Props of `MessagePage`. */
export interface MessagePageProps {
  title: string
  children?: ReactNode
  /** The one thing to do. */
  action?: { label: string; run: () => void }
}

/** A page with one sentence and one action instead of a task. */
export function MessagePage({ title, children, action }: MessagePageProps) {
  return (
    <main className="message-page">
      <h1>{title}</h1>
      {children && <p>{children}</p>}
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </main>
  )
}

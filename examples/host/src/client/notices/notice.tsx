import type { ReactNode } from 'react'

/** Props of `Notice`. */
export interface NoticeProps {
  kind: 'information' | 'warning'
  text: string
  /** What can be done about it. */
  children?: ReactNode
}

/** One line above the task. */
export function Notice({ kind, text, children }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind}>
      <p>{text}</p>
      {children}
    </div>
  )
}

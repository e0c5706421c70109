import type { ReactNode } from 'react'

/** Props of `Notice`. */
export interface NoticeProps {
  /** `passing` lies over the page and moves nothing when it goes. */
  kind: 'information' | 'warning' | 'passing'
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

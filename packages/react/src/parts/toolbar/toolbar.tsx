import type { JSX, ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'

/** Props of {@link Toolbar}. */
export interface ToolbarProps {
  /** Its name. */
  label: string
  children: ReactNode
  /** @default 'horizontal' */
  orientation?: 'horizontal' | 'vertical'
  className?: string
}

/** A row or rail of tools: one Tab stop, arrow keys inside. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const { label, children, orientation = 'horizontal', className } = props
  return (
    <AriaToolbar
      aria-label={label}
      orientation={orientation}
      className={`tagwright-toolbar${className ? ` ${className}` : ''}`}
    >
      {children}
    </AriaToolbar>
  )
}

/** A hairline between groups of tools. */
export function ToolbarSeparator(): JSX.Element {
  return <span className="tagwright-toolbar-separator" aria-hidden="true" />
}

import type { Issue } from '@tagwright/schema'
import { Component, type ErrorInfo, type JSX, type ReactNode } from 'react'
import { reactIssues } from '../../issues/react-issues.js'
import { useProvider } from '../../provider/contexts.js'
import { ErrorFallback } from './error-fallback.js'

/** Props of {@link ErrorBoundary}. */
export interface ErrorBoundaryProps {
  children: ReactNode
  /** The widget inside, for the issue's path. */
  widget?: string
}

/**
 * Stands in for children that failed to render. The document lives in the store, so nothing is
 * lost: the annotator can try again, and take the work along as JSON.
 */
export function ErrorBoundary({ children, widget }: ErrorBoundaryProps): JSX.Element {
  const { settings } = useProvider()
  return (
    <Boundary onIssue={settings.onError} widget={widget}>
      {children}
    </Boundary>
  )
}

interface BoundaryProps {
  children: ReactNode
  widget: string | undefined
  onIssue: (issue: Issue) => void
}

class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('Something was thrown that is no error.') }
  }

  override componentDidCatch(error: unknown, _info: ErrorInfo): void {
    this.props.onIssue(reactIssues.renderFailed(this.props.widget, messageOf(error)))
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const retry = () => this.setState({ error: null })
    return <ErrorFallback message={messageOf(error)} onRetry={retry} />
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

import { widgetState } from '@tagwright/core'
import type { Widget } from '@tagwright/schema'
import { type FocusEvent, type JSX, type ReactNode, useId } from 'react'
import { useIssues } from '../issues/use-issues.js'
import { reactMessages } from '../messages/react-messages.js'
import { useMessages } from '../messages/use-messages.js'
import { ErrorBoundary } from '../parts/error-boundary/error-boundary.js'
import { useProvider } from '../provider/contexts.js'
import { useDocumentState } from '../state/use-task-state.js'
import { IssueList } from './issue-list.js'
import { useRuleScope } from './rule-scope-context.js'
import { WidgetAnswers } from './widget-answers.js'

/** Props of {@link WidgetFrame}. */
export interface WidgetFrameProps {
  widget: Widget
  /** The response's path, in a repeated group. @default the widget's id */
  path?: string
  children: ReactNode
  /** More beside "nothing there" and "cannot tell". */
  answers?: ReactNode
  /** The words for "nothing there". @default the message `react.widget.none` */
  noneText?: string
  /** Fills the height of its place, as media do. @default false */
  flush?: boolean
}

/**
 * The section around a widget: its heading or question, the mark of a required one, the answers
 * "nothing there" and "cannot tell" when it offers them, and its issues in place. Keys inside it
 * are the widget's; what throws inside is caught here and loses nothing.
 */
export function WidgetFrame(props: WidgetFrameProps): JSX.Element {
  const { widget, path = widget.id, children, answers, noneText, flush } = props
  const { runtime } = useProvider()
  const { t, localize } = useMessages(reactMessages)
  const issues = useIssues(['widgets', widget.id])
  const scope = useRuleScope()
  const required = useDocumentState((document) => widgetState(widget, document, scope).required)
  const titleId = useId()
  const hintId = useId()
  const issueId = useId()
  const title = localize(widget.title)
  const question = localize(widget.question)
  const description = localize(widget.description)
  const heading = question || title
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const next = event.relatedTarget
    // Leaving for another window, or for a panel of the widget's own, is not leaving the widget.
    if (!next || event.currentTarget.contains(next)) return
    if (!next.closest('.tagwright-popover, .tagwright-dialog')) runtime.issues.reveal(widget.id)
  }
  const described = [description && hintId, issues.length > 0 && issueId].filter(Boolean).join(' ')
  return (
    <section
      className="tagwright-widget"
      data-tagwright-widget={widget.id}
      data-tagwright-widget-type={widget.type}
      data-flush={flush || undefined}
      data-invalid={issues.some(({ severity }) => severity === 'error') || undefined}
      aria-labelledby={heading ? titleId : undefined}
      aria-label={heading ? undefined : t('react.widget.region', { type: widget.type })}
      aria-describedby={described || undefined}
      onBlur={onBlur}
    >
      {heading && (
        <header className="tagwright-widget-header">
          {question && title && (
            <p className="tagwright-widget-kicker">
              <bdi>{title}</bdi>
            </p>
          )}
          <h2 id={titleId} className="tagwright-widget-title">
            <bdi>{heading}</bdi>
            {required && (
              <>
                <span className="tagwright-required" aria-hidden="true">
                  *
                </span>
                <span className="tagwright-visually-hidden"> ({t('react.widget.required')})</span>
              </>
            )}
          </h2>
          {description && (
            <p id={hintId} className="tagwright-widget-description">
              <bdi>{description}</bdi>
            </p>
          )}
        </header>
      )}
      <ErrorBoundary widget={widget.id}>
        <div className="tagwright-widget-body">{children}</div>
      </ErrorBoundary>
      <WidgetAnswers widget={widget} path={path} noneText={noneText}>
        {answers}
      </WidgetAnswers>
      <IssueList id={issueId} issues={issues} />
    </section>
  )
}

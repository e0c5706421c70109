import { inScope, widgetState } from '@tagwright/core'
import {
  ErrorBoundary,
  useDocumentState,
  useMessages,
  useRuleScope,
  useTaskStore,
} from '@tagwright/react'
import type { Widget } from '@tagwright/schema'
import { type ComponentType, useMemo } from 'react'
import { showsMedium } from '../definition/shows-medium.js'
import { taskMessages } from '../messages/task-messages.js'
import { useWidgetChoice } from '../settings/use-widget-choice.js'
import { BrokenPart } from './broken-part.js'
import { usePageContent } from './page-content.js'
import { SensitiveCover } from './sensitive-cover.js'

/** One widget in its place: hidden by its condition, covered when sensitive, explained when broken. */
export function WidgetSlot({ widget: given }: { widget: Widget }) {
  const store = useTaskStore()
  const { t } = useMessages(taskMessages)
  const { definitions, broken } = usePageContent()
  const scope = useRuleScope()
  const widget = useMemo(() => inScope(given, scope), [given, scope])
  const visible = useDocumentState((document) => widgetState(widget, document, scope).visible)
  const habits = useWidgetChoice(given.type)
  const issues = broken.get(given.id)
  if (!visible && !issues) return null
  const definition = definitions.find(({ type }) => type === widget.type)
  if (issues || !definition) {
    return (
      <BrokenPart
        title={t('task.broken.widget')}
        detail={t('task.broken.kept')}
        issues={issues ?? []}
      />
    )
  }
  const Component = definition.component as ComponentType<{ widget: Widget }>
  const content = (
    <ErrorBoundary widget={widget.id}>
      <Component {...habits} widget={widget} />
    </ErrorBoundary>
  )
  const media = showsMedium(widget) && 'media' in widget ? widget.media : undefined
  const sensitive = store.task.media.some(({ id, sensitive: is }) => id === media && is === true)
  return (
    <div className="tagwright-task-slot" data-type={widget.type}>
      {sensitive ? <SensitiveCover>{content}</SensitiveCover> : content}
    </div>
  )
}

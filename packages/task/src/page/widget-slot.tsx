import { widgetState } from '@tagwright/core'
import { ErrorBoundary, useMessages, useTaskState, useTaskStore } from '@tagwright/react'
import type { Widget } from '@tagwright/schema'
import type { ComponentType } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { BrokenPart } from './broken-part.js'
import { usePageContent } from './page-content.js'
import { SensitiveCover } from './sensitive-cover.js'

/** One widget in its place: hidden by its condition, covered when sensitive, explained when broken. */
export function WidgetSlot({ widget }: { widget: Widget }) {
  const store = useTaskStore()
  const { t } = useMessages(taskMessages)
  const { definitions, broken } = usePageContent()
  const visible = useTaskState(({ document }) => widgetState(widget, document).visible)
  if (!visible) return null
  const issues = broken.get(widget.id)
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
      <Component widget={widget} />
    </ErrorBoundary>
  )
  const media = showsItsMedium.has(widget.type) && 'media' in widget ? widget.media : undefined
  const sensitive = store.task.media.some(({ id, sensitive: is }) => id === media && is === true)
  return (
    <div className="tagwright-task-slot" data-type={widget.type}>
      {sensitive ? <SensitiveCover>{content}</SensitiveCover> : content}
    </div>
  )
}

/** Widget types that show their medium themselves; other widgets' media stand beside them. */
const showsItsMedium: ReadonlySet<string> = new Set(['image', 'transcription'])

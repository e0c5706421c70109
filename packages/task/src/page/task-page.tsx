import { useMessages, usePreparedWidgets, useTaskStore } from '@tagwright/react'
import { allWidgets } from '@tagwright/schema'
import { type ReactNode, useCallback, useEffect, useId, useMemo, useState } from 'react'
import { holdsWidget } from '../definition/holds-widget.js'
import { pageParts } from '../definition/page-parts.js'
import type { AnyWidgetDefinition, TaskReading } from '../definition/read-task.js'
import { TaskFooter } from '../footer/task-footer.js'
import { TaskHeader } from '../header/task-header.js'
import { InstructionsPanel } from '../instructions/instructions-panel.js'
import { prepareRichText } from '../instructions/rich-text.js'
import { PageLayout } from '../layout/page-layout.js'
import { taskMessages } from '../messages/task-messages.js'
import { useTaskActions } from '../submission/task-actions.js'
import type { SubmissionHandlers } from '../submission/use-submission.js'
import { BrokenPart } from './broken-part.js'
import { PageContentContext } from './page-content.js'
import { ProblemList } from './problem-list.js'
import { TaskActionsProvider } from './task-actions-provider.js'

/** Props of `TaskPage`. */
export interface TaskPageProps extends SubmissionHandlers {
  reading: TaskReading
  definitions: readonly AnyWidgetDefinition[]
  progress?: ReactNode
  tellsSaved: boolean
  defaultInstructionsOpen: boolean
  children?: ReactNode
}

/** A readable task as a page: header, parts, footer, all inside the provider. */
export function TaskPage(props: TaskPageProps) {
  const { reading, definitions, progress, tellsSaved, ...others } = props
  const { defaultInstructionsOpen, children, ...handlers } = others
  const { task } = useTaskStore()
  const widgets = useMemo(() => allWidgets(task.widgets), [task])
  usePreparedWidgets(widgets, definitions)
  useEffect(() => {
    if (task.instructions) prepareRichText()
  }, [task])
  const { broken } = reading
  const [active, setActive] = useState(0)
  const page = useMemo(() => pageParts(task), [task])
  const content = useMemo(() => ({ definitions, broken }), [definitions, broken])
  const reveal = useCallback(
    (widget: string) => {
      const holder = page.parts.findIndex(({ items }) =>
        items.some((item) => item.kind === 'widget' && holdsWidget(item.widget, widget)),
      )
      if (holder >= 0) setActive(holder)
    },
    [page],
  )
  return (
    <TaskActionsProvider
      {...handlers}
      defaultInstructionsOpen={defaultInstructionsOpen}
      onReveal={reveal}
    >
      <PageContentContext value={content}>
        <TaskFrame progress={progress} tellsSaved={tellsSaved} general={reading.general}>
          <PageLayout
            page={page}
            active={Math.min(active, page.parts.length - 1)}
            onActive={setActive}
          />
          {children}
        </TaskFrame>
      </PageContentContext>
    </TaskActionsProvider>
  )
}

interface TaskFrameProps {
  progress: ReactNode
  tellsSaved: boolean
  general: TaskReading['general']
  children: ReactNode
}

function TaskFrame({ progress, tellsSaved, general, children }: TaskFrameProps) {
  const { task } = useTaskStore()
  const { t, localize } = useMessages(taskMessages)
  const { problems, instructionsOpen, setInstructionsOpen } = useTaskActions()
  const instructionsId = useId()
  // A section, not `main`: the page's own landmarks are the host's, and there may be several tasks.
  return (
    <section className="tagwright-task" aria-label={localize(task.title) || t('task.title')}>
      <TaskHeader progress={progress} tellsSaved={tellsSaved} />
      <div className="tagwright-task-middle">
        <section className="tagwright-task-content" aria-label={t('task.content')}>
          {general.length > 0 && (
            <BrokenPart
              title={t('task.broken.warnings', { count: general.length })}
              detail={t('task.broken.report')}
              issues={general}
            />
          )}
          {children}
        </section>
        {instructionsOpen && (
          <InstructionsPanel id={instructionsId} onClose={() => setInstructionsOpen(false)} />
        )}
      </div>
      <ProblemList problems={problems} />
      <TaskFooter instructionsId={instructionsId} />
    </section>
  )
}

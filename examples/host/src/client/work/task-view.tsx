import type { AnnotationDocument, Issue } from '@tagwright/schema'
import { Task } from '@tagwright/task'
import { useCallback, useMemo } from 'react'
import type { Work } from '../api/host-api.js'
import { keepChoice, readChoice } from '../device/interface-choice.js'
import { usePage } from './page-context.js'

/** Props of `TaskView`. */
export interface TaskViewProps {
  work: Work
  /** The draft to go on with. */
  document: AnnotationDocument | null
}

/** The task itself: the kit does the work, this hands over what the host needs to know. */
export function TaskView({ work, document }: TaskViewProps) {
  const { controller, locale, state, words } = usePage()
  const choice = useMemo(readChoice, [])
  const report = useCallback(
    (issue: Issue) => controller.reportError(issue.code, issue.message),
    [controller],
  )
  return (
    <main className="work-task">
      <Task
        task={work.task}
        {...(document ? { defaultDocument: document } : {})}
        locale={locale}
        progress={words.progress(work.submitted + 1, work.submitted + work.open)}
        saveState={state.saveState}
        resolveUrl={controller.resolveUrl}
        onChange={({ getDocument }) => controller.changed(getDocument)}
        onSubmit={controller.send}
        onSkip={controller.send}
        onFlag={controller.send}
        onError={report}
        defaultInstructionsOpen={work.submitted === 0 && !document}
        defaultChoice={choice}
        onChoiceChange={keepChoice}
      />
    </main>
  )
}

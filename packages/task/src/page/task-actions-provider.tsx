import type { TaskHandlers } from '@tagwright/core'
import {
  ShortcutHelp,
  useCommands,
  useIssueBoard,
  useIssues,
  useMountedWidget,
  useRootElement,
  useTaskStore,
} from '@tagwright/react'
import type { Issue, Reason } from '@tagwright/schema'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ReasonDialog } from '../submission/reason-dialog.js'
import { type TaskActions, TaskActionsContext } from '../submission/task-actions.js'
import { isDoubt, type SubmissionHandlers, useSubmission } from '../submission/use-submission.js'
import { widgetOfIssue } from '../submission/widget-of-issue.js'
import { focusWidget } from './focus-widget.js'
import { type InstructionsHandler, instructionsCommand } from './instructions-command.js'

/** Props of `TaskActionsProvider`. */
export interface TaskActionsProviderProps extends SubmissionHandlers {
  children: ReactNode
  /** @default false */
  defaultInstructionsOpen?: boolean
  /** Shows the part of the page that a widget is in, before it gets the focus. */
  onReveal?: (widget: string) => void
}

/**
 * Submit, skip, flag and withdraw for a page of the host's own making: put it inside a
 * `<TaskProvider>` and take the actions with `useTaskActions()`. `<Task>` brings its own.
 */
export function TaskActionsProvider(props: TaskActionsProviderProps) {
  const { children, defaultInstructionsOpen = false, onReveal } = props
  const store = useTaskStore()
  const root = useRootElement()
  const submission = useSubmission(props)
  const issues = useIssues()
  const board = useIssueBoard()
  const [instructionsOpen, setInstructionsOpen] = useState(defaultInstructionsOpen)
  const [helpOpen, setHelpOpen] = useState(false)
  const [asking, setAsking] = useState<'skip' | 'flag' | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const { settings } = store.task
  const { phase } = submission.state
  const editing = phase === 'editing' || phase === 'failed'

  const goTo = useCallback(
    (widget: string, annotation?: string) => {
      if (annotation !== undefined) store.setSession({ selection: [annotation] })
      onReveal?.(widget)
      setWanted(widget)
    },
    [store, onReveal],
  )
  useEffect(() => {
    // After the part that the widget is in has been drawn.
    if (wanted === null) return
    focusWidget(root, wanted)
    setWanted(null)
  }, [root, wanted])

  const submit = useCallback(() => {
    const first = submission.submit()[0]
    const widget = first && widgetOfIssue(first, store)
    if (!first || widget === undefined) return
    goTo(widget, first.path[0] === 'annotations' ? String(first.path[1]) : undefined)
  }, [submission, store, goTo])

  const actions = useMemo<TaskActions>(() => {
    const send = (kind: 'skip' | 'flag') => (reason?: Reason) => {
      if (reason) submission[kind](reason)
      else setAsking(kind)
    }
    const writable = !store.readOnly
    return {
      submission: submission.state,
      // What is wrong with a widget that was only left is said in its place.
      problems: editing && board.complete ? problemsOf(issues) : [],
      canSubmit: editing && writable,
      canSkip: settings?.allowSkip === true && editing && writable,
      canFlag: (settings?.flagReasons?.length ?? 0) > 0 && editing && writable,
      withdrawSeconds:
        submission.state.phase === 'sent'
          ? Math.max(0, (submission.state.until - store.environment.now()) / 1000)
          : 0,
      instructionsOpen,
      submit,
      skip: send('skip'),
      flag: send('flag'),
      retry: submission.retry,
      withdraw: submission.withdraw,
      goTo,
      setInstructionsOpen,
      help: () => setHelpOpen(true),
    }
  }, [store, submission, issues, board, editing, settings, instructionsOpen, submit, goTo])

  // The engine's task.* commands and the instructions' key call these.
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  const handlers = useMemo<TaskHandlers & InstructionsHandler>(
    () => ({
      submit: () => latest.current.submit(),
      skip: () => latest.current.skip(),
      help: () => latest.current.help(),
      can: (command) =>
        command === 'submit'
          ? latest.current.canSubmit
          : command !== 'skip' || latest.current.canSkip,
      toggleInstructions: () =>
        latest.current.setInstructionsOpen(!latest.current.instructionsOpen),
    }),
    [],
  )
  useMountedWidget('task', handlers)
  useCommands(instructionsCommand)
  return (
    <TaskActionsContext value={actions}>
      {children}
      <ShortcutHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
      {asking && (
        <ReasonDialog
          kind={asking}
          reasons={(asking === 'skip' ? settings?.skipReasons : settings?.flagReasons) ?? []}
          onClose={() => setAsking(null)}
          onReason={(reason) => {
            setAsking(null)
            actions[asking](reason)
          }}
        />
      )}
    </TaskActionsContext>
  )
}

/** What keeps a submit back, else what the task doubts. */
function problemsOf(issues: readonly Issue[]): readonly Issue[] {
  const errors = issues.filter((issue) => issue.severity === 'error')
  return errors.length > 0 ? errors : issues.filter(isDoubt)
}

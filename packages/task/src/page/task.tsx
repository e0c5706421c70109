import {
  keyProfiles as coreProfiles,
  type KeyProfile,
  type SaveState,
  type TaskStoreOptions,
} from '@tagwright/core'
import {
  type DocumentChange,
  type InterfaceSettings,
  StateMessage,
  TaskProvider,
  useMessages,
  useTaskStore,
} from '@tagwright/react'
import type { AnnotationDocument, Issue, Task as TaskDefinition } from '@tagwright/schema'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { defaultWidgets } from '../definition/default-widgets.js'
import { readAnswer } from '../definition/read-answer.js'
import { type AnyWidgetDefinition, readTask } from '../definition/read-task.js'
import { RichText } from '../instructions/rich-text.js'
import { taskMessages } from '../messages/task-messages.js'
import { type InterfaceChoice, InterfaceChoiceContext } from '../settings/interface-choice.js'
import type { DocumentHandler } from '../submission/use-submission.js'
import { BrokenPart } from './broken-part.js'
import { LazyAttributes } from './lazy-attributes.js'
import { TaskPage } from './task-page.js'

/** Props of `Task`: what is asked, what becomes of the answer, and how it looks. */
export interface TaskProps extends Omit<InterfaceSettings, 'keyProfile'> {
  /**
   * A task definition, or any JSON that should be one: it is validated, and what is wrong is said in
   * its place. Undefined shows that it is being loaded.
   */
  task: TaskDefinition | object | null | undefined
  /** Takes the answer, at once. A promise is waited for; when it fails, nothing is lost. */
  onSubmit?: DocumentHandler
  /** Takes an answer back, within the task's `settings.withdrawSeconds`. */
  onWithdraw?: DocumentHandler
  /** Takes a skipped document; its `reason` says why. */
  onSkip?: DocumentHandler
  /** Takes a flagged document; its `reason` says what is wrong. */
  onFlag?: DocumentHandler
  /** Called after every change with its patches; `getDocument()` composes the document. */
  onChange?: (change: DocumentChange) => void
  /** Uncontrolled: where to begin. */
  defaultDocument?: AnnotationDocument
  /** Controlled. */
  document?: AnnotationDocument
  readOnly?: boolean
  /** The widget types that tasks may use. @default every type of the contract, loaded when needed */
  widgets?: readonly AnyWidgetDefinition[]
  /** Where the annotator is, such as “3 of 40”. */
  progress?: ReactNode
  /** Whether the host has what was done so far; shown in the header. @default nothing is said of it */
  saveState?: SaveState
  /** @default false */
  defaultInstructionsOpen?: boolean
  /** The annotator's choice of theme, density and keys, kept by the host between tasks. */
  defaultChoice?: InterfaceChoice
  onChoiceChange?: (choice: InterfaceChoice) => void
  /** Key profiles that the annotator may switch to. @default the engine's `keyProfiles` */
  keyProfiles?: readonly KeyProfile[]
  /** More for the store: filters, commands, clock and ids. Read once. */
  storeOptions?: Omit<TaskStoreOptions, 'task' | 'document'>
  className?: string
  /** Below the widgets, inside the provider. */
  children?: ReactNode
}

/** Stands for a task that is not there, so that its state can be told in the page's language. */
const nothing: TaskDefinition = {
  schemaVersion: '1.0',
  id: 'none',
  media: [],
  ontology: { labels: [] },
  widgets: [],
}

/**
 * A task definition as a page to work on: what is asked, the instructions, skip, flag and submit,
 * with one undo history for all of it. Fills its container; any number of them may stand on a page.
 */
export function Task(props: TaskProps) {
  const {
    task,
    widgets = defaultWidgets,
    defaultChoice,
    onChoiceChange,
    keyProfiles = coreProfiles,
    onError,
  } = props
  const { onSubmit, onWithdraw, onSkip, onFlag, progress, saveState, children } = props
  const { defaultInstructionsOpen = false, storeOptions, className, ...settings } = props
  const reading = useMemo(
    () => (task === undefined || task === null ? null : readTask(task, widgets)),
    [task, widgets],
  )
  useReports(reading?.issues, onError)
  const [first] = useState(props.defaultDocument)
  const answer = useMemo(() => readAnswer(first), [first])
  useReports(answer.issues, onError)
  const [choice, setChoice] = useState<InterfaceChoice>(defaultChoice ?? {})
  const latest = useRef({ choice, onChoiceChange })
  useEffect(() => {
    latest.current = { choice, onChoiceChange }
  })
  const [change] = useState(() => (change: InterfaceChoice) => {
    const next = { ...latest.current.choice, ...change }
    // Two changes of one moment are both kept.
    latest.current.choice = next
    setChoice(next)
    latest.current.onChoiceChange?.(next)
  })
  const choiceHandle = useMemo(
    () => ({ choice, keyProfiles, change }),
    [choice, keyProfiles, change],
  )
  const { theme, density } = choice
  const { slots: ownSlots } = settings
  const slots = useMemo(
    () => ({ richText: RichText, attributeForm: LazyAttributes, ...ownSlots }),
    [ownSlots],
  )
  const keyProfile = keyProfiles.find(({ id }) => id === choice.keyProfile)
  const checks = useMemo(
    () => [
      ...(storeOptions?.checks ?? []),
      ...widgets.flatMap(({ type, check }) => {
        if (!check) return []
        // What cannot be shown cannot be mended by the annotator.
        const judge: typeof check = (context) =>
          reading?.broken.has(context.widget.id) ? [] : check(context)
        return [{ type, check: judge }]
      }),
    ],
    [storeOptions, widgets, reading],
  )
  return (
    <InterfaceChoiceContext value={choiceHandle}>
      <TaskProvider
        {...providerProps(settings)}
        slots={slots}
        {...(theme && { theme })}
        {...(density && { density })}
        {...(keyProfile && { keyProfile })}
        {...(answer.document && { defaultDocument: answer.document })}
        task={reading?.task ?? nothing}
        className={`tagwright-task-root${className ? ` ${className}` : ''}`}
        storeOptions={{ ...storeOptions, checks }}
      >
        {saveState && <SaveStateSync state={saveState} />}
        {answer.refused.length > 0 ? (
          <NoTask name="task.broken.answer" issues={answer.refused} />
        ) : reading?.task ? (
          <TaskPage
            reading={reading}
            definitions={widgets}
            progress={progress}
            tellsSaved={saveState !== undefined}
            defaultInstructionsOpen={defaultInstructionsOpen}
            onSubmit={onSubmit}
            onWithdraw={onWithdraw}
            onSkip={onSkip}
            onFlag={onFlag}
          >
            {children}
          </TaskPage>
        ) : (
          <NoTask name="task.broken.task" issues={reading?.issues} />
        )}
      </TaskProvider>
    </InterfaceChoiceContext>
  )
}

/** Without what is the page's own, or would be twice. */
function providerProps(
  props: TaskProps,
): Omit<TaskProps, 'task' | 'defaultDocument' | keyof PageProps> {
  const {
    task: _task,
    defaultDocument: _defaultDocument,
    widgets: _widgets,
    onSubmit: _onSubmit,
    onWithdraw: _onWithdraw,
    onSkip: _onSkip,
    onFlag: _onFlag,
    progress: _progress,
    saveState: _saveState,
    defaultChoice: _defaultChoice,
    onChoiceChange: _onChoiceChange,
    keyProfiles: _keyProfiles,
    children: _children,
    ...rest
  } = props
  return rest
}

type PageProps = Pick<
  TaskProps,
  | 'widgets'
  | 'onSubmit'
  | 'onWithdraw'
  | 'onSkip'
  | 'onFlag'
  | 'progress'
  | 'saveState'
  | 'defaultChoice'
  | 'onChoiceChange'
  | 'keyProfiles'
  | 'children'
>

/** Tells the host what is wrong with its task, once for every reading. */
function useReports(
  issues: readonly Issue[] | undefined,
  onError: ((issue: Issue) => void) | undefined,
): void {
  const report = useRef(onError)
  useEffect(() => {
    report.current = onError
  })
  useEffect(() => {
    for (const issue of issues ?? []) report.current?.(issue)
  }, [issues])
}

function SaveStateSync({ state }: { state: SaveState }) {
  const store = useTaskStore()
  useEffect(() => store.setSession({ saveState: state }), [store, state])
  return null
}

interface NoTaskProps {
  name: 'task.broken.task' | 'task.broken.answer'
  issues: readonly Issue[] | undefined
}

/** The page of a task that is still being loaded, that is none, or whose answer cannot be read. */
function NoTask({ name, issues }: NoTaskProps) {
  const { t } = useMessages(taskMessages)
  return (
    <div className="tagwright-task tagwright-task-empty">
      {issues ? (
        <BrokenPart title={t(name)} detail={t('task.broken.report')} issues={issues} />
      ) : (
        <StateMessage kind="loading" title={t('task.loading')} />
      )}
    </div>
  )
}

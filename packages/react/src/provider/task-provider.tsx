import type { TaskStore, TaskStoreOptions } from '@tagwright/core'
import type { AnnotationDocument, Task } from '@tagwright/schema'
import type { JSX, ReactNode } from 'react'
import type { DocumentChange } from './document-change.js'
import { ProviderRoot } from './provider-root.js'
import { resolveSettings } from './resolve-settings.js'
import type { InterfaceSettings } from './settings.js'
import { useOwnedStore } from './use-owned-store.js'
import { useStoreSync } from './use-store-sync.js'

/** What a provider shares, whoever owns the store. */
interface SharedProps extends InterfaceSettings {
  children?: ReactNode
  /** Added to the root's own class. */
  className?: string
  /** Refuses every change by the annotator. */
  readOnly?: boolean
  /** Controlled: the document to show; handing back the one last emitted does nothing. */
  document?: AnnotationDocument
  /** Called after every change that the host did not make itself. */
  onChange?: (change: DocumentChange) => void
}

/** A provider that makes and owns the store of a task. */
export interface TaskProps extends SharedProps {
  /** Another `id` or `revision` begins anew. */
  task: Task
  store?: never
  /** Uncontrolled: where to begin. @default a new empty document */
  defaultDocument?: AnnotationDocument
  /** More for the store: filters, commands, checks, clock and ids. Read once. */
  storeOptions?: Omit<TaskStoreOptions, 'task' | 'document'>
}

/** A provider on a store that the host made and will dispose. */
export interface StoreProps extends SharedProps {
  store: TaskStore
  task?: never
  defaultDocument?: never
  storeOptions?: never
}

/** Props of {@link TaskProvider}: a task, or a store. */
export type TaskProviderProps = TaskProps | StoreProps

/**
 * Gives the parts inside it a task's state, language, theme and keys. Renders one
 * `<div class="tagwright-root">` that holds everything, overlays too; any number on a page. What
 * throws inside is caught and told to `onError`; the host's page and the work stay.
 */
export function TaskProvider(props: TaskProviderProps): JSX.Element {
  return props.store ? (
    <WithStore {...props} />
  ) : (
    <WithTask key={`${props.task.id}@${props.task.revision ?? 0}`} {...props} />
  )
}

function WithTask({ task, defaultDocument, storeOptions, ...shared }: TaskProps): JSX.Element {
  const store = useOwnedStore({
    task,
    document: shared.document ?? defaultDocument,
    readOnly: shared.readOnly,
    locale: resolveSettings(shared, task).locale,
    onError: shared.onError,
    storeOptions,
  })
  return <WithStore {...shared} store={store} />
}

function WithStore({ store, document, readOnly, onChange, ...rest }: StoreProps): JSX.Element {
  useStoreSync(store, document, readOnly, onChange)
  const { children, className, task: _, defaultDocument: __, storeOptions: ___, ...settings } = rest
  return (
    <ProviderRoot
      store={store}
      className={className}
      settings={resolveSettings(settings, store.task)}
    >
      {children}
    </ProviderRoot>
  )
}

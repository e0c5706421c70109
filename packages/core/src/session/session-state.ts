import type { DocumentStatus, Geometry, Reason } from '@tagwright/schema'

/** What the interface remembers and undo does not touch. */
export interface SessionState {
  /** The selected annotation ids of all widgets, in the order of selecting. */
  readonly selection: readonly string[]
  /**
   * The annotation that was just drawn; null as soon as anything is selected on purpose. A label
   * that is chosen now is the next one's.
   */
  readonly drawn: string | null
  readonly hovered: string | null
  /** The active tool by widget id. */
  readonly activeTool: Readonly<Record<string, string>>
  /** The label that new annotations get, by widget id. */
  readonly activeLabel: Readonly<Record<string, string | null>>
  /** The gesture being drawn, by widget id; committed once at its end. */
  readonly drafts: Readonly<Record<string, GestureDraft | undefined>>
  /** Hidden and locked annotation ids and label ids (`label:cat`). */
  readonly hidden: ReadonlySet<string>
  readonly locked: ReadonlySet<string>
  /** The widget that has focus. */
  readonly focusedWidget: string | null
  /** Only a `draft` can be changed by users. */
  readonly status: DocumentStatus
  /** Why the task was skipped or flagged. */
  readonly reason: Reason | null
  readonly saveState: SaveState
  /** Free room for widgets, by widget id; viewport and the like. */
  readonly widgets: Readonly<Record<string, unknown>>
}

/** Whether the host has what the annotator did. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'error'

/** A gesture that has not been committed. */
export interface GestureDraft {
  /** The annotation being changed; absent while a new one is drawn. */
  annotation?: string
  geometry: Geometry
  /** Several annotations moved at once: their geometries by id. */
  geometries?: Readonly<Record<string, Geometry>>
}

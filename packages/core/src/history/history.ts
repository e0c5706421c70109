/** Undo and redo of a task's document; a listener of transactions. */
export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The event of the step that undo would take back, for its name. */
  readonly undoEvent: string | null
  readonly redoEvent: string | null
  /** Undoes one step as one transaction of origin `history`; false when there is none. */
  undo(): boolean
  redo(): boolean
  /** Ends the current group, so that the next transaction is a step of its own. */
  seal(): void
  /** Undoes the open step and forgets it; false when there is none. */
  cancel(group: string): boolean
  clear(): void
  subscribe(listener: () => void): () => void
}

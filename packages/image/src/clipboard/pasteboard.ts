import type { Annotation } from '@tagwright/schema'

/** Copying and pasting of one widget, between the task's clipboard and the computer's. */
export interface Pasteboard {
  copy(annotations: readonly Annotation[]): void
  /** There may be something to paste. */
  canPaste(): boolean
  /** Waits for the browser's paste event; after a moment goes on without one. */
  expectPaste(): void
}

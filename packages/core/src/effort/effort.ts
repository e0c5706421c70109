import type { CoverageInterval, InputKind } from '@tagwright/schema'

/** Lets only one tab of a task count time; the host of the page brings it (Web Locks, for example). */
export interface EffortLock {
  readonly held: boolean
  /** Called when `held` changes; returns its end. */
  subscribe(listener: () => void): () => void
}

/** What has been recorded of the work, as the annotator may see it. */
export interface EffortReading {
  /** Milliseconds in which the page was visible, this tab held the lock, and media played or input came within two minutes. */
  activeMs: number
  /** The share of each widget in `activeMs`, by the last one used. */
  byWidget: Readonly<Record<string, number>>
  /** What was played, in seconds of the media, merged by rate. */
  coverage: readonly CoverageInterval[]
  /** Kinds of input devices used, in the order of first use. */
  input: readonly InputKind[]
}

/** Reads the active time so far. */
export interface Effort {
  read(): EffortReading
}

/** Honest active time in milliseconds, and the share of each widget. */
export interface Effort {
  activeMs: number
  byWidget?: Record<string, number>
}

/** A stretch of a medium that was played, in seconds, at a rate. */
export interface CoverageInterval {
  media: string
  start: number
  end: number
  rate: number
}

/** How a document came to be; no identity beyond opaque ids. */
export interface Provenance {
  tool?: string
  toolVersion?: string
  /** Opaque. */
  annotator?: string
  /** Opaque. */
  assignment?: string
  startedAt?: string
  submittedAt?: string
  effort?: Effort
  coverage?: CoverageInterval[]
  /** BCP 47 tag of the interface. */
  locale?: string
  input?: InputKind[]
}

/** A kind of input device that was used. */
export type InputKind = 'mouse' | 'touch' | 'pen' | 'keyboard'

import type { Annotation, Bounds, Geometry } from '@tagwright/schema'

/** A picture as a model sees it. */
export interface SuggestImage {
  /** Id of the medium in the task. */
  readonly medium: string
  /** Pixels at full resolution; all coordinates are in these. */
  readonly width: number
  readonly height: number
  /**
   * Pixels of a part, at most `longest` on its longer side (no limit unless given); the part is
   * the whole unless given. Rejects where another origin's picture may not be read.
   */
  pixels(part?: Bounds, longest?: number): Promise<ImageData>
}

/** A place that belongs to what is wanted, or does not; image pixels. */
export interface PromptPoint {
  x: number
  y: number
  include: boolean
}

/** What the annotator points at; at least one of them. */
export interface SegmentPrompt {
  box?: Bounds
  points?: readonly PromptPoint[]
}

/** How an answer may be broken off and told about. */
export interface SuggestOptions {
  /** Aborted when the annotator cancels, or goes on. */
  readonly signal: AbortSignal
  /** To be told the share that is done, in [0, 1]. */
  onProgress(share: number): void
  /** Label ids that the widget offers. */
  readonly labels: readonly string[]
  /** Geometry types that the widget offers. */
  readonly geometries: readonly string[]
}

/** One thing that a model found. */
export interface Suggestion extends Pick<Annotation, 'labels' | 'attributes' | 'text'> {
  geometry: Geometry
  /** How sure the model is, in [0, 1]. */
  score?: number
}

/** A model, wherever it runs; handed to `ImageAnnotator` as `suggest`. */
export interface Suggester {
  /** Recorded as `origin.source` of what comes of it. */
  name: string
  /** Recorded as `origin.version`. */
  version?: string
  /** Finds things by itself. */
  detect?(image: SuggestImage, options: SuggestOptions): Promise<readonly Suggestion[]>
  /** Outlines what a box or points mean. */
  segment?(
    image: SuggestImage,
    prompt: SegmentPrompt,
    options: SuggestOptions,
  ): Promise<readonly Suggestion[]>
}

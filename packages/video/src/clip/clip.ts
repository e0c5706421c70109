import type { Signal } from '@tagwright/audio'
import type { Scope, TaskStore } from '@tagwright/core'
import type { FrameClock, MediaClock } from '@tagwright/media'
import type { FrameGeometry, Issue, TaskMedium, VideoWidget } from '@tagwright/schema'
import type { ClipEdits } from '../edits/clip-edits.js'
import type { PictureSize, PictureView } from '../picture/picture-view.js'
import type { ClipContent } from './clip-content.js'
import type { ClipTier } from './clip-tiers.js'

/** A stretch of time in seconds. */
export interface TimeSpan {
  readonly start: number
  readonly end: number
}

/** A geometry being drawn or changed over the picture; committed at the end of the gesture. */
export interface PictureDraft {
  /** The track that is changed, or null for a new one. */
  readonly track: string | null
  readonly geometry: FrameGeometry
}

/** What the pointer does on the picture. */
export type ClipTool = 'select' | 'box' | 'polygon' | 'point'

/**
 * The state of one clip beside the document: position, view, draft. It draws nothing and knows no
 * React; the parts of the widget read its signals, and commands reach it through the store.
 */
export interface Clip {
  readonly kind: 'clip'
  readonly store: TaskStore
  readonly widget: VideoWidget
  readonly medium: TaskMedium | undefined
  readonly scope: Scope
  readonly video: HTMLVideoElement
  readonly clock: MediaClock
  readonly frames: FrameClock
  readonly tiers: readonly ClipTier[]
  /** The tools that this widget offers, `select` first. */
  readonly tools: readonly ClipTool[]
  readonly content: ClipContent
  readonly edits: ClipEdits
  /** Pixels of the picture; null until known. */
  readonly size: Signal<PictureSize | null>
  /** The part of the picture on screen. */
  readonly pictureView: Signal<PictureView>
  /** What may be annotated: the task's window, or the whole clip. */
  readonly window: Signal<TimeSpan>
  /** The part of the time axis on screen. */
  readonly view: Signal<TimeSpan>
  readonly draft: Signal<PictureDraft | null>
  readonly tool: Signal<ClipTool>
  /** The vertex of the selected polygon that keys and numbers move, by its place among all; null for the whole. */
  readonly vertex: Signal<number | null>
  /** The track whose object is drawn anew on the frame on screen. */
  readonly redrawn: Signal<string | null>
  /** Where keys go: to the picture they move boxes, to the timeline they move time. */
  readonly focus: Signal<'picture' | 'timeline' | null>
  readonly activeTier: Signal<string | null>
  /** The browser refused to play until there is a click or key press. */
  readonly blocked: Signal<boolean>
  /** The clip ends before it should. */
  readonly cut: Signal<Issue | null>
  /** Why the last change was refused. */
  readonly refused: Signal<Issue | null>
  /** Half a frame in seconds: times this close are the same frame. */
  tolerance(): number
  /** The selected annotation of this widget, or null. */
  selected(): string | null
  select(id: string | null): void
  toggle(): void
  /** Moves by seconds, to whole frames. */
  skip(seconds: number): void
  /** Zooms the time axis about the position. */
  zoom(factor: number, around?: number): void
  setDuration(duration: number): void
}

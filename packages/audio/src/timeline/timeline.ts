import type { Scope, TaskStore } from '@tagwright/core'
import {
  createCoverage,
  createMediaClock,
  defaultPlayPolicy,
  type FrameClock,
  type Interval,
  type MediaClock,
  type MediaElementLike,
  type PeaksPyramid,
  type PlayPolicy,
  type SoundGraph,
} from '@tagwright/media'
import type { TaskMedium, TranscriptionWidget } from '@tagwright/schema'
import type { SegmentDraft } from '../gesture/stage-gesture.js'
import type { SampleWindow } from '../samples/sample-source.js'
import { createSegmentEdits } from '../segments/create-segment-edits.js'
import type { SegmentEdits } from '../segments/segment-edits.js'
import { createSegmentSource, type SegmentSource } from '../segments/segment-source.js'
import { type ResolvedTier, tiersOf } from '../segments/tiers.js'
import type { WheelMode } from '../settings/wheel-mode.js'
import { createSignal, type Signal } from '../signal/signal.js'
import { followSamples } from '../sound/follow-samples.js'
import { createSoundReader, type SoundReader } from '../sound/sound-reader.js'
import { defaultDisplay, type WaveDisplay } from '../sound/wave-display.js'
import { createWritingHelp, type WritingHelp } from '../transcript/writing-help.js'
import {
  clampView,
  type FollowMode,
  follow,
  reveal,
  type ViewLimits,
  type Viewport,
} from '../view/viewport.js'
import { createPlayback, type Playback } from './playback.js'
import { followPlayedSegment } from './played-segment.js'
import { whereLeft } from './where-left.js'

/** What a timeline is made of. */
export interface TimelineOptions {
  store: TaskStore
  widget: TranscriptionWidget
  medium: TaskMedium | undefined
  element: MediaElementLike
  scope: Scope
}

/**
 * The state of one timeline beside the document: view, position, draft. It draws nothing and knows
 * no React; parts of the widget read its signals, and commands reach it through the store.
 */
export interface Timeline {
  readonly store: TaskStore
  readonly widget: TranscriptionWidget
  readonly medium: TaskMedium | undefined
  readonly tiers: readonly ResolvedTier[]
  readonly scope: Scope
  readonly clock: MediaClock
  readonly playback: Playback
  readonly segments: SegmentSource
  readonly edits: SegmentEdits
  /** What helps with writing: the open panel, the transcript's form. */
  readonly help: WritingHelp
  readonly view: Signal<Viewport>
  /** What may be shown: the task's window with its context, or the whole medium. */
  readonly limits: Signal<ViewLimits>
  /** What may be annotated. */
  readonly window: Signal<ViewLimits>
  /** Seconds of the medium; 0 while nobody knows. */
  readonly duration: Signal<number>
  readonly waveform: Signal<PeaksPyramid | null>
  /** Samples around what is in view, where the zoom is finer than the peaks. */
  readonly samples: Signal<SampleWindow | null>
  /** Where the sound is; null while not known. */
  readonly url: Signal<string | null>
  /** The sound itself, by stretches. */
  readonly sound: SoundReader
  /** What is shown of the sound. */
  readonly display: Signal<WaveDisplay>
  readonly draft: Signal<SegmentDraft | null>
  readonly hovered: Signal<string | null>
  readonly followMode: Signal<FollowMode>
  /** What the plain wheel does while the time axis has the focus. */
  readonly wheelMode: Signal<WheelMode>
  readonly activeTier: Signal<string>
  readonly policy: Signal<PlayPolicy>
  /** Gain and single channels; made when first asked for, as it cannot be unmade. */
  readonly graph: Signal<SoundGraph | null>
  /** The frames of the picture, while a video's is shown. */
  readonly frames: Signal<FrameClock | null>
  /** The name of the foot pedal that is connected, or null. */
  readonly pedal: Signal<string | null>
  /** What was heard at a rate that counts; a new list when it grows. */
  readonly heard: Signal<readonly Interval[]>
  /** A segment whose text wants the focus once its row is there. */
  readonly wantsFocus: Signal<{ id: string; caret: 'start' | 'end' | 'all' } | null>
  /** The text box that has the caret, for splitting there. */
  readonly activeText: Signal<{ id: string; element: HTMLTextAreaElement } | null>
  /** Escape was pressed in a text box: the next Tab is the browser's. */
  readonly leavingText: Signal<boolean>
  /** The element of the time axis, to move the focus to. */
  readonly stageElement: Signal<HTMLElement | null>
  /** The selected segment of this widget, or null. */
  selected(): string | null
  /** Selects one segment or none, shows it, and plays it when the policy says so. */
  select(id: string | null, options?: SelectOptions): void
  /** Changes the view; clamped. */
  setView(change: (view: Viewport, limits: ViewLimits) => Viewport): void
  setWidth(width: number): void
  /** Moves the playing position and brings it into view. */
  seekAndShow(time: number): void
  /** Brings a stretch into view. */
  showRange(start: number, end: number): void
  /** Plays a segment from its start, or without an id the selected one, or the position. */
  playFromStart(id?: string): void
  /** Selects the next (1) or previous (-1) segment in time; false when there is none. */
  step(direction: 1 | -1, caret?: SelectOptions['caret']): boolean
  /** The length of the medium became known or changed; 0 when nobody knows it. */
  setDuration(duration: number): void
}

/** What else selecting does. */
export interface SelectOptions {
  /** Scroll the time axis to it. @default true */
  reveal?: boolean
  /** Put the caret into its text. @default none */
  caret?: 'start' | 'end' | 'all'
  /** Move the playing position to its start unless it is inside. @default false */
  seek?: boolean
}

/** Seconds shown while the length of the medium is not known. */
const unknownLength = 10
/** Seconds shown at first. */
const firstSpan = 30

/** Makes a timeline that lives as long as its scope. */
export function createTimeline(options: TimelineOptions): Timeline {
  const { store, widget, medium, element, scope } = options
  const tiers = tiersOf(widget)
  const clock = createMediaClock(element, scope)
  const segments = createSegmentSource(store, widget.id, tiers, scope)
  const limits = createSignal<ViewLimits>({ start: 0, end: 10 })
  const window = createSignal<ViewLimits>({ start: 0, end: 10 })
  const view = createSignal<Viewport>({ start: 0, pixelsPerSecond: 100, width: 800 })
  const policy = createSignal<PlayPolicy>(defaultPlayPolicy)
  const followMode = createSignal<FollowMode>('page')
  const url = createSignal<string | null>(null)
  const waveform = createSignal<PeaksPyramid | null>(null)
  const samples = createSignal<SampleWindow | null>(null)
  const sound = createSoundReader(url, () => limits.get().end, scope)
  /** What was heard before, in another mount or another sitting, still counts. */
  const fastest = (widget.maxWatchedRate ?? Number.POSITIVE_INFINITY) + 1e-6
  const before = store.effort.read().coverage ?? []
  const heardSoFar = createCoverage(
    before.filter(({ media, rate }) => media === widget.media && rate <= fastest),
  )
  const heard = createSignal<readonly Interval[]>([...heardSoFar.intervals])
  /** Until width and length are known, half a minute is shown, or all of what is shorter. */
  const begun = { width: false, length: false, moved: false }
  let longest = 0

  const setView: Timeline['setView'] = (change) => {
    begun.moved ||= begun.width
    place(change)
  }
  const place: Timeline['setView'] = (change) => {
    const now = view.get()
    const next = clampView(change(now, limits.get()), limits.get())
    if (
      next.start !== now.start ||
      next.pixelsPerSecond !== now.pixelsPerSecond ||
      next.width !== now.width
    )
      view.set(next)
  }

  const timeline: Timeline = {
    store,
    widget,
    medium,
    tiers,
    scope,
    clock,
    segments,
    edits: createSegmentEdits({ store, widget, tiers, index: segments.index, window }),
    help: createWritingHelp(widget.doubtfulBelow),
    playback: createPlayback(clock, policy, scope),
    view,
    limits,
    window,
    duration: createSignal(0),
    waveform,
    samples,
    url,
    sound,
    display: createSignal(defaultDisplay),
    draft: createSignal<SegmentDraft | null>(null),
    hovered: createSignal<string | null>(null),
    followMode,
    wheelMode: createSignal<WheelMode>('auto'),
    activeTier: createSignal(tiers[0]!.id),
    policy,
    graph: createSignal<SoundGraph | null>(null),
    frames: createSignal<FrameClock | null>(null),
    pedal: createSignal<string | null>(null),
    heard,
    wantsFocus: createSignal<{ id: string; caret: 'start' | 'end' | 'all' } | null>(null),
    activeText: createSignal<{ id: string; element: HTMLTextAreaElement } | null>(null),
    leavingText: createSignal(false),
    stageElement: createSignal<HTMLElement | null>(null),
    selected() {
      const { selection } = store.getState().session
      return selection.findLast((id) => segments.index.get(id)) ?? null
    },
    select(id, { reveal: shouldReveal = true, caret, seek = false } = {}) {
      const segment = id === null ? undefined : segments.index.get(id)
      if (id !== null && !segment) return
      const changed = timeline.selected() !== id
      if (changed) store.setSession({ selection: id === null ? [] : [id] })
      if (!segment) return
      timeline.activeTier.set(segment.tier)
      if (shouldReveal) setView((now, all) => reveal(now, segment.start, segment.end, all))
      if (caret) timeline.wantsFocus.set({ id: segment.id, caret })
      const outside = clock.time < segment.start || clock.time >= segment.end
      if (changed && policy.get().playOnSelect) timeline.playFromStart(segment.id)
      else if (seek && outside && !clock.getState().playing) clock.seek(segment.start)
    },
    setView,
    seekAndShow(time) {
      clock.seek(time)
      timeline.showRange(clock.time, clock.time)
    },
    showRange(start, end) {
      setView((now, all) => reveal(now, start, end, all))
    },
    playFromStart(id = timeline.selected() ?? undefined) {
      const segment = id === undefined ? undefined : segments.index.get(id)
      // A moment is heard by what is around it.
      if (segment && segment.start === segment.end) void playback.playAround(segment.start)
      else {
        if (segment) notePlayed(segment)
        void playback.playRange(segment ?? { start: clock.time, end: window.get().end })
      }
    },
    step(direction, caret) {
      const { index } = segments
      const now = timeline.selected()
      const beside =
        now === null
          ? direction === 1
            ? (index.next(clock.time) ?? index.previous(clock.time))
            : index.previous(clock.time)
          : index.at(index.placeOf(now) + direction)
      if (!beside) return false
      timeline.select(beside.id, { seek: true, ...(caret && { caret }) })
      return true
    },
    setWidth(width) {
      if (width <= 0) return
      const first = !begun.width
      begun.width = true
      place((now) => ({ ...now, width, ...(first && { pixelsPerSecond: width / firstSpan }) }))
    },
    setDuration(known) {
      for (const segment of segments.index) longest = Math.max(longest, segment.end)
      const isKnown = Number.isFinite(known) && known > 0
      timeline.duration.set(isKnown ? known : 0)
      const duration = isKnown ? known : Math.max(unknownLength, longest)
      // What lies beyond the end is still shown, so that it can be put right.
      const end = Math.max(duration, Math.min(longest, duration * 4))
      const asked = medium?.window
      const whole = { start: 0, end }
      window.set(asked ? { start: asked.start, end: Math.min(asked.end, duration) } : whole)
      const context = asked?.context ?? 0
      limits.set(
        asked
          ? { start: Math.max(0, asked.start - context), end: Math.min(end, asked.end + context) }
          : whole,
      )
      const first = isKnown && !begun.length && !begun.moved
      begun.length ||= isKnown
      place((now) => (first ? { ...now, pixelsPerSecond: now.width / firstSpan } : now))
      if (asked && clock.time < asked.start) clock.seek(asked.start)
      // Whoever has begun meanwhile is left where they are.
      const fresh = first && timeline.selected() === null && clock.time <= (asked?.start ?? 0)
      const left = fresh ? whereLeft(store.getState().document, segments.index) : undefined
      if (left) {
        clock.seek(left.end)
        place((now) => reveal(now, left.start, left.end, limits.get()))
      }
    },
  }

  const { playback } = timeline
  const notePlayed = followPlayedSegment({ clock, playback, segments, scope })
  scope.add(
    timeline.playback.onRangeEnd((range) => {
      if (!policy.get().playNext || timeline.activeText.get()) return
      const now = segments.index.get(timeline.selected() ?? '')
      if (now?.end === range.end && timeline.step(1)) timeline.playFromStart()
    }),
  )
  followSamples({ view, waveform, samples, sound, scope })
  scope.add(
    clock.subscribe((time) => {
      if (!clock.getState().playing) return
      setView((now, all) => follow(now, time, followMode.get(), all))
    }),
  )
  scope.add(
    clock.onPlayed(({ start, end, rate }) => {
      if (rate <= fastest) {
        heardSoFar.add(start, end)
        heard.set([...heardSoFar.intervals])
      }
      if (!widget.media) return
      store.noteActivity({
        kind: 'playing',
        media: widget.media,
        start,
        end,
        rate,
        widget: widget.id,
      })
    }),
  )
  return timeline
}

import { createSignal } from '@tagwright/audio'
import type { Scope, TaskStore } from '@tagwright/core'
import { createFrameClock, createMediaClock } from '@tagwright/media'
import type { Issue, TaskMedium, VideoWidget } from '@tagwright/schema'
import { createClipEdits } from '../edits/clip-edits.js'
import { type PictureSize, type PictureView, wholePicture } from '../picture/picture-view.js'
import type { Clip, ClipTool, PictureDraft, TimeSpan } from './clip.js'
import { createClipContent } from './clip-content.js'
import { clipTiers } from './clip-tiers.js'
import { followSelection } from './follow-selection.js'
import { watchCut } from './watch-cut.js'

/** What a clip is made of. */
export interface ClipOptions {
  store: TaskStore
  widget: VideoWidget
  medium: TaskMedium | undefined
  video: HTMLVideoElement
  scope: Scope
}

/** Seconds shown while the length is not known. */
const unknownLength = 10

/** Finest zoom of the time axis, in seconds shown. */
const finest = 0.4

/** Makes a clip that lives as long as its scope. */
export function createClip({ store, widget, medium, video, scope }: ClipOptions): Clip {
  const clock = createMediaClock(video, scope)
  const frames = createFrameClock({ video, clock, scope, frameRate: medium?.frameRate })
  const tiers = clipTiers(widget)
  const content = createClipContent(store, widget.id, scope)
  const known =
    medium?.width && medium.height ? { width: medium.width, height: medium.height } : null
  const window = createSignal<TimeSpan>({ start: 0, end: unknownLength })
  const view = createSignal<TimeSpan>({ start: 0, end: unknownLength })
  const size = createSignal<PictureSize | null>(known)
  const refused = createSignal<Issue | null>(null)
  const blocked = createSignal(false)
  const shapes = widget.shapes ?? ['box']
  const tools: ClipTool[] = ['select']
  for (const tool of ['box', 'polygon', 'point'] as const)
    if (shapes.includes(tool)) tools.push(tool)
  const tolerance = () => 0.5 / frames.getRate().perSecond

  const setView = (start: number, end: number) => {
    const all = window.get()
    const length = Math.min(all.end - all.start, Math.max(finest, end - start))
    const from = Math.min(all.end - length, Math.max(all.start, start))
    view.set({ start: from, end: from + length })
  }

  const clip: Clip = {
    kind: 'clip',
    store,
    widget,
    medium,
    scope,
    video,
    clock,
    frames,
    tiers,
    tools,
    content,
    edits: createClipEdits({ store, widget, tiers, content, frames, window, refused }),
    size,
    pictureView: createSignal<PictureView>(wholePicture),
    window,
    view,
    draft: createSignal<PictureDraft | null>(null),
    tool: createSignal<ClipTool>(
      tools.length > 1 && store.canEdit(undefined, widget.id) ? tools[1]! : 'select',
    ),
    vertex: createSignal<number | null>(null),
    redrawn: createSignal<string | null>(null),
    focus: createSignal<'picture' | 'timeline' | null>(null),
    activeTier: createSignal<string | null>(tiers[0]?.id ?? null),
    blocked,
    cut: watchCut(video, medium, scope),
    refused,
    tolerance,
    selected() {
      const { document, session } = store.getState()
      const own = (id: string) => document.annotations.get(id)?.widget === widget.id
      return session.selection.findLast(own) ?? null
    },
    select(id) {
      if (clip.selected() !== id) store.setSession({ selection: id === null ? [] : [id] })
    },
    toggle() {
      if (!clock.getState().playing && clock.time >= window.get().end - tolerance())
        clock.seek(window.get().start)
      void clock.toggle().then((began) => blocked.set(!began))
    },
    skip(seconds) {
      const { start, end } = window.get()
      frames.show(Math.min(end, Math.max(start, frames.time + seconds)))
    },
    zoom(factor, around = frames.time) {
      const { start, end } = view.get()
      const length = (end - start) / factor
      const share = end > start ? (around - start) / (end - start) : 0.5
      const inside = share >= 0 && share <= 1 ? share : 0.5
      setView(around - length * inside, around + length * (1 - inside))
    },
    setDuration(known) {
      const isKnown = Number.isFinite(known) && known > 0
      const length = isKnown ? known : unknownLength
      // What lies beyond the end is still shown, so that it can be put right.
      const duration = Math.max(length, Math.min(content.end(), 4 * length))
      const asked = medium?.window
      const next = asked
        ? { start: asked.start, end: Math.min(asked.end, duration) }
        : { start: 0, end: duration }
      const before = window.get()
      if (next.start === before.start && next.end === before.end) return
      window.set(next)
      view.set(next)
      if (asked && clock.time < asked.start) clock.seek(asked.start)
    },
  }

  const measure = () => {
    if (video.videoWidth > 0) size.set({ width: video.videoWidth, height: video.videoHeight })
  }
  scope.listen(video, 'loadedmetadata', measure as (event: never) => void)
  scope.listen(video, 'resize', measure as (event: never) => void)
  measure()
  followSelection(clip)
  // While it plays the view turns pages.
  scope.add(
    frames.subscribe((time) => {
      const { start, end } = view.get()
      if (time >= start && time < end) return
      const length = end - start
      if (length < window.get().end - window.get().start)
        setView(time - length * 0.05, time + length * 0.95)
    }),
  )
  // What lies behind the task's window is not played.
  scope.add(
    clock.subscribe((time) => {
      const { end } = window.get()
      if (medium?.window && clock.getState().playing && time >= end) clock.pause()
    }),
  )
  scope.add(
    clock.onPlayed((stretch) =>
      store.noteActivity({ kind: 'playing', media: widget.media, widget: widget.id, ...stretch }),
    ),
  )
  return clip
}

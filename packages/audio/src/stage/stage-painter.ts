import type { Scope } from '@tagwright/core'
import { paintBase } from '../paint/paint-base.js'
import { paintSegments } from '../paint/paint-segments.js'
import { prepareCanvas } from '../paint/prepare-canvas.js'
import type { SegmentLook } from '../paint/segment-look.js'
import type { StageColors } from '../paint/stage-colors.js'
import type { Timeline } from '../timeline/timeline.js'
import { endOf, timeAt, xAt } from '../view/viewport.js'
import type { StageLayout } from './stage-layout.js'

/** The elements that the painter draws into or moves. */
export interface StageElements {
  /** Axis, waveform, rows. */
  readonly base: HTMLCanvasElement
  /** Segments. */
  readonly top: HTMLCanvasElement
  readonly playhead: HTMLElement
  /** Holds the handles of the selected segment. */
  readonly handles: HTMLElement
}

/** What the painter is told by the interface; change it with `setScene`. */
export interface StageScene {
  readonly layout: StageLayout
  readonly colors: StageColors
  readonly font: string
  readonly ratio: number
  lookOf(id: string): SegmentLook
  /** A colour as edges have it. */
  edgeColor(color: string): string
  /** Colour of a new segment on a tier. */
  draftColor(tier: string): string
}

/** Keeps the stage's canvases in step with the timeline: at most once a frame, only what changed. */
export interface StagePainter {
  setScene(scene: StageScene): void
}

/** CSS pixels within which segments decide on how each other are drawn. */
const beside = 8

/** Makes the painter of one stage, for as long as the scope. */
export function createStagePainter(
  timeline: Timeline,
  elements: StageElements,
  scope: Scope,
): StagePainter {
  const { view, clock, segments, draft, hovered, waveform, samples, display, window, store } =
    timeline
  let scene: StageScene | null = null
  let baseStale = false
  let topStale = false
  /** The segments that alone are stale there; null for all of it. */
  let stale: Set<string> | null = null
  /** The view itself changed, which it mostly does again. */
  let isMoving = false
  /** The lower canvas shows the segments too. */
  let joined = false
  let scheduled = false
  let handlesWidth = -1
  let bins = new Float32Array(4096)
  let selection = store.getState().session.selection

  const schedule = () => {
    if (scheduled || !scene) return
    scheduled = true
    scope.frame(paint)
  }
  const soilBase = () => {
    baseStale = true
    soilTop()
  }
  const soilTop = () => {
    topStale = true
    stale = null
    schedule()
  }
  /** A key in a text changes what one segment says and nothing else. */
  const soilSegments = () => {
    const { touched } = segments
    if (!touched || (topStale && !stale)) return soilTop()
    stale = new Set([...(stale ?? []), ...touched])
    topStale = true
    schedule()
  }

  function paint(): void {
    scheduled = false
    if (!scene) return
    const now = view.get()
    if (now.width > bins.length / 2) bins = new Float32Array(Math.ceil(now.width) * 2)
    // While the view moves, all is drawn on one canvas: each costs its whole area again and again.
    const together = baseStale && isMoving && scene.layout.spectrogram.height === 0
    if (baseStale || (topStale && !together && joined)) paintLower(scene, together)
    if (!together && topStale && !(stale && !joined && paintPart(scene, stale))) paintUpper(scene)
    if (together !== joined) elements.top.style.visibility = together ? 'hidden' : ''
    joined = together
    baseStale = false
    topStale = false
    stale = null
    isMoving = false
  }

  function paintLower(current: StageScene, together: boolean): void {
    const { layout, colors, font, ratio } = current
    const now = view.get()
    const context = prepareCanvas(elements.base, now.width, layout.height, ratio)
    if (!context) return
    const pyramid = waveform.get()
    paintBase(context, {
      view: now,
      layout,
      colors,
      font,
      pyramid,
      samples: samples.get(),
      channels: display.get().channels,
      window: window.get(),
      bins,
    })
    if (together) paintOver(context, current)
    movePlayhead()
  }

  function paintUpper(current: StageScene): void {
    const { layout, ratio } = current
    const context = prepareCanvas(elements.top, view.get().width, layout.height, ratio)
    if (context) paintOver(context, current)
  }

  /** Paints anew where some segments lie; false, painting nothing, where that is not told apart. */
  function paintPart({ layout, ...rest }: StageScene, ids: ReadonlySet<string>): boolean {
    const now = view.get()
    const places = [...ids].flatMap((id) => segments.index.get(id) ?? [])
    const left = Math.max(0, Math.floor(xAt(now, Math.min(...places.map((one) => one.start)))) - 4)
    const right = Math.min(
      now.width,
      Math.ceil(xAt(now, Math.max(...places.map((one) => one.end)))) + 4,
    )
    if (left >= right) return places.length === ids.size
    const all = segments.index.query(now.start, endOf(now))
    // The name of a moment reaches as far as there is room.
    if (draft.get() || all.some(({ start, end }) => start === end)) return false
    // With those beside it: what is tiny is drawn as one with its neighbours.
    const [from, to] = [timeAt(now, left - beside), timeAt(now, right + beside)]
    const there = all.filter(({ start, end }) => end > from && start < to)
    const context = elements.top.getContext('2d')
    if (!context) return false
    context.save()
    context.beginPath()
    context.rect(left, 0, right - left, layout.height)
    context.clip()
    context.clearRect(left, 0, right - left, layout.height)
    paintOver(context, { layout, ...rest }, there)
    context.restore()
    return true
  }

  function paintOver(
    context: CanvasRenderingContext2D,
    current: StageScene,
    shown = segments.index.query(view.get().start, endOf(view.get())),
  ): void {
    const { layout, colors, font, lookOf, edgeColor, draftColor } = current
    const now = view.get()
    const drawn = draft.get()
    paintSegments(context, {
      view: now,
      layout,
      colors,
      font,
      activeTier: timeline.activeTier.get(),
      segments: shown,
      subRows: segments.index.subRows,
      lookOf,
      edgeColor,
      selected: new Set(selection),
      hovered: hovered.get(),
      draft: drawn,
      draftFrom: segments.index.get(drawn?.id ?? '')?.tier,
      draftColor: draftColor(drawn?.tier ?? timeline.activeTier.get()),
    })
    placeHandles()
  }

  /** The handles follow the selected segment, or what is being made of it. */
  function placeHandles(): void {
    const id = timeline.selected()
    const drawn = draft.get()
    const place =
      drawn?.id === id && id !== null ? drawn : id === null ? null : segments.index.get(id)
    if (!place) return
    const { style } = elements.handles
    const now = view.get()
    // Handles of what lies outside wait at the edge, so that focus on them is not lost.
    const left = Math.max(-2000, Math.min(now.width + 2000, xAt(now, place.start)))
    const right = Math.max(-2000, Math.min(now.width + 2000, xAt(now, place.end)))
    style.transform = `translateX(${left}px)`
    const wide = Math.max(0, right - left)
    // A scroll keeps it up to rounding: no layout for that.
    if (Math.abs(wide - handlesWidth) < 0.01) return
    handlesWidth = wide
    style.width = `${wide}px`
  }

  function movePlayhead(): void {
    const x = xAt(view.get(), clock.time)
    const { style } = elements.playhead
    style.transform = `translateX(${x}px)`
    style.visibility = x < -1 || x > view.get().width + 1 ? 'hidden' : ''
  }

  scope.add(
    view.subscribe(() => {
      isMoving = true
      soilBase()
    }),
  )
  scope.add(waveform.subscribe(soilBase))
  scope.add(samples.subscribe(soilBase))
  scope.add(display.subscribe(soilBase))
  scope.add(window.subscribe(soilBase))
  scope.add(segments.content.subscribe(soilSegments))
  scope.add(draft.subscribe(soilTop))
  scope.add(hovered.subscribe(soilTop))
  scope.add(timeline.activeTier.subscribe(soilTop))
  scope.add(clock.subscribe(movePlayhead))
  scope.add(
    store.subscribe((state) => {
      if (state.session.selection === selection) return
      selection = state.session.selection
      soilTop()
    }),
  )
  return {
    setScene(next) {
      scene = next
      soilBase()
    },
  }
}

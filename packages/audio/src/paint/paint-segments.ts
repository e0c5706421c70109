import type { SegmentDraft } from '../gesture/stage-gesture.js'
import type { PlacedSegment } from '../segments/segment-index.js'
import type { SubRow } from '../segments/sub-rows.js'
import { type Band, bandOf, insideRow, type StageLayout } from '../stage/stage-layout.js'
import { type Viewport, xAt } from '../view/viewport.js'
import { paintPoint } from './paint-point.js'
import type { SegmentLook } from './segment-look.js'
import type { StageColors } from './stage-colors.js'

/** What the upper canvas of the stage shows. */
export interface SegmentScene {
  readonly view: Viewport
  readonly layout: StageLayout
  readonly colors: StageColors
  /** The tier whose segments are shown over the waveform; the others are in their rows alone. */
  readonly activeTier: string
  /** Those in view, in order of time. */
  readonly segments: readonly PlacedSegment[]
  /** The part of its row that each has that overlaps others. */
  readonly subRows: ReadonlyMap<string, SubRow>
  lookOf(id: string): SegmentLook
  /** A colour as edges have it: apart from the surface in either theme. */
  edgeColor(color: string): string
  readonly selected: ReadonlySet<string>
  readonly hovered: string | null
  readonly draft: SegmentDraft | null
  /** The tier that what is dragged lies on until then. */
  readonly draftFrom: string | undefined
  readonly draftColor: string
  readonly font: string
}

/** Below this width a segment is merged with its neighbours into one bar. */
const tiny = 3
/** Below this width it has no edges over the waveform. */
const edged = 8
/** Below this width it is drawn without round corners. */
const plain = 14
/** Below this width it has no text. */
const textRoom = 26
/** Below this height too. */
const textHeight = 12

/** Draws the segments in view; what is too small to tell apart is drawn as one. */
export function paintSegments(context: CanvasRenderingContext2D, scene: SegmentScene): void {
  const { layout } = scene
  const rows = new Map(layout.tiers.map((row) => [row.id, row]))
  const merged = new Map<string, number>()
  context.font = scene.font
  context.textBaseline = 'middle'
  const raised: PlacedSegment[] = []
  /** Moments of each tier that were not drawn yet: how much room they have depends on the next one. */
  const points = new Map<string, PlacedSegment>()
  const drawPoint = (point: PlacedSegment, to: number, isSelected = false) => {
    const look = scene.lookOf(point.id)
    const x = xAt(scene.view, point.start)
    paintPoint(context, {
      x,
      room: to - x,
      row: rows.get(point.tier),
      wave: isSelected || point.id === scene.hovered || overWave(point.tier) ? layout.wave : null,
      look,
      edge: scene.edgeColor(look.color),
      text: scene.colors.text,
      isSelected,
    })
  }
  // As far as the waveform is shaded: two shades on one place would be the colour of neither.
  let shaded = Number.NEGATIVE_INFINITY
  const overWave = (tier: string) => tier === scene.activeTier
  for (const segment of scene.segments) {
    const row = rows.get(segment.tier)
    const over = overWave(segment.tier)
    const isRaised = scene.selected.has(segment.id) || segment.id === scene.draft?.id
    if (isRaised) {
      if (segment.id !== scene.draft?.id) raised.push(segment)
      continue
    }
    const left = xAt(scene.view, segment.start)
    const right = xAt(scene.view, segment.end)
    if (segment.start === segment.end) {
      const before = points.get(segment.tier)
      const x = xAt(scene.view, segment.start)
      // As many as there are pixels: one in each few of them stands for its neighbours.
      if (before && x - xAt(scene.view, before.start) < tiny) continue
      if (before) drawPoint(before, x)
      points.set(segment.tier, segment)
      continue
    }
    const part = scene.subRows.get(segment.id)
    if (right - left < tiny && segment.id !== scene.hovered) {
      // The last pixel that this row, or part of it, has drawn; nothing is drawn twice there.
      const strip = part ? `${segment.tier} ${part.row}/${part.of}` : segment.tier
      const done = merged.get(strip) ?? Number.NEGATIVE_INFINITY
      const to = Math.max(right, left + 1)
      if (to <= done) continue
      const from = Math.max(Math.floor(left), done)
      merged.set(strip, Math.ceil(to))
      const { color } = scene.lookOf(segment.id)
      const shadeFrom = !over ? null : part ? from : shaded
      paintBar(context, scene, { row, part, left: from, right: Math.ceil(to), shadeFrom }, color)
      if (over && !part) shaded = Math.max(shaded, Math.ceil(to))
      continue
    }
    const shadeFrom = !over ? null : part ? left : shaded
    paintOne(context, scene, { row, part, left, right, shadeFrom }, segment.id, 'plain')
    if (over && !part) shaded = Math.max(shaded, Math.round(right))
  }
  const paintRaised = ({ tier, start, end }: Omit<PlacedSegment, 'id'>, id: string | null) => {
    const row = rows.get(tier)
    const [left, right] = [xAt(scene.view, start), xAt(scene.view, end)]
    // What is dragged keeps its part until it is let go, but on another tier it has none.
    const isAway = scene.draft !== null && id === scene.draft.id && tier !== scene.draftFrom
    const part = id === null || isAway ? undefined : scene.subRows.get(id)
    paintOne(context, scene, { row, part, left, right, shadeFrom: left }, id, 'selected')
  }
  for (const point of points.values()) drawPoint(point, scene.view.width)
  for (const segment of raised)
    if (segment.start === segment.end) drawPoint(segment, scene.view.width, true)
    else paintRaised(segment, segment.id)
  if (scene.draft) paintRaised(scene.draft, scene.draft.id)
}

const asItIs = (value: number): number => value
const dashed = [4, 3]
const solid: number[] = []

type Row = StageLayout['tiers'][number] | undefined

/** Where a segment is drawn, in CSS pixels. */
interface Place {
  readonly row: Row
  /** The part of it, and of the waveform, that it has; all of both when undefined. */
  readonly part: SubRow | undefined
  readonly left: number
  readonly right: number
  /** From where on it is shaded over the waveform; null when it is not shown there. */
  readonly shadeFrom: number | null
}

function paintBar(
  context: CanvasRenderingContext2D,
  { layout }: SegmentScene,
  { row, part, left, right, shadeFrom }: Place,
  color: string,
): void {
  context.fillStyle = color
  const from = shadeFrom === null ? right : Math.max(left, shadeFrom)
  if (right > from) {
    const wave = bandOf(layout.wave, part)
    context.globalAlpha = 0.14
    context.fillRect(from, wave.top, right - from, wave.height)
  }
  if (row) {
    context.globalAlpha = 0.5
    const { top, height } = bandOf(insideRow(row), part)
    context.fillRect(left, top + 1, right - left, height - 2)
  }
  context.globalAlpha = 1
}

function paintOne(
  context: CanvasRenderingContext2D,
  scene: SegmentScene,
  { row, part, left: rawLeft, right: rawRight, shadeFrom }: Place,
  id: string | null,
  state: 'plain' | 'selected',
): void {
  const { colors, view } = scene
  const look = id === null ? null : scene.lookOf(id)
  const color = look?.color ?? scene.draftColor
  // Far outside the canvas nothing is seen, and numbers stay small.
  // What is narrow fills whole pixels, which is drawn several times as fast.
  const snap = rawRight - rawLeft < plain ? Math.round : asItIs
  const left = snap(Math.max(-8, rawLeft))
  const right = Math.max(left + 1, snap(Math.min(view.width + 8, rawRight)))
  const width = right - left
  const isSelected = state === 'selected'
  const isHovered = id !== null && id === scene.hovered
  // What the pointer is on is shown whole, also of another tier.
  const from = isHovered ? left : shadeFrom
  if (from !== null) {
    const wave = bandOf(scene.layout.wave, part)
    paintOver(context, scene, wave, left, right, Math.max(left, from), color, isSelected, isHovered)
  }
  if (!row) return
  const { top, height } = bandOf(insideRow(row), part)
  const fill = isSelected ? 0.34 : isHovered ? 0.28 : 0.18
  if (width < plain && !look?.suggested && !isSelected) {
    paintNarrow(context, color, colors.surface, fill, { left, top, width, height })
    return
  }
  const gap = width > 4 ? 0.5 : 0
  context.beginPath()
  context.roundRect(left + gap, top, Math.max(1, width - 2 * gap), height, Math.min(4, width / 3))
  context.fillStyle = colors.surface
  context.fill()
  context.fillStyle = color
  context.globalAlpha = fill
  context.fill()
  context.globalAlpha = 1
  context.lineWidth = isSelected ? 2 : 1
  context.strokeStyle = scene.edgeColor(color)
  if (look?.suggested) context.setLineDash(dashed)
  context.stroke()
  if (look?.suggested) context.setLineDash(solid)
  if (look && look.text !== '' && width >= textRoom && height >= textHeight)
    paintText(context, colors.text, look, left, right, top, height)
}

/** Shade and edges of a segment over the waveform. */
function paintOver(
  context: CanvasRenderingContext2D,
  { edgeColor }: SegmentScene,
  wave: Band,
  left: number,
  right: number,
  shadeFrom: number,
  color: string,
  isSelected: boolean,
  isHovered: boolean,
): void {
  // Edges of what is very narrow would be most of it: its row shows where it ends.
  const edge = isSelected ? 2 : right - left < edged ? 0 : 1
  context.fillStyle = color
  if (right > shadeFrom) {
    context.globalAlpha = isSelected ? 0.2 : isHovered ? 0.22 : edge === 0 ? 0.16 : 0.12
    context.fillRect(shadeFrom, wave.top, right - shadeFrom, wave.height)
  }
  if (edge > 0) {
    context.fillStyle = edgeColor(color)
    context.globalAlpha = isSelected ? 1 : 0.8
    context.fillRect(left, wave.top, edge, wave.height)
    context.fillRect(right - edge, wave.top, edge, wave.height)
  }
  context.globalAlpha = 1
}

/** A frame without round corners, of whole pixels. */
function paintNarrow(
  context: CanvasRenderingContext2D,
  color: string,
  surface: string,
  fill: number,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): void {
  context.fillRect(left, top, width, height)
  if (width < 3) return
  context.fillStyle = surface
  context.fillRect(left + 1, top + 1, width - 2, height - 2)
  context.fillStyle = color
  context.globalAlpha = fill
  context.fillRect(left + 1, top + 1, width - 2, height - 2)
  context.globalAlpha = 1
}

function paintText(
  context: CanvasRenderingContext2D,
  color: string,
  look: SegmentLook,
  left: number,
  right: number,
  top: number,
  height: number,
): void {
  const from = Math.max(0, left) + 6
  const room = right - from - 5
  if (room < 8) return
  context.save()
  context.beginPath()
  context.rect(from, top, room, height)
  context.clip()
  context.fillStyle = color
  context.direction = look.rtl ? 'rtl' : 'ltr'
  context.textAlign = look.rtl ? 'right' : 'left'
  // More letters than can be seen only cost time.
  context.fillText(
    look.text.slice(0, Math.ceil(room / 3)),
    look.rtl ? from + room : from,
    top + height / 2 + 0.5,
  )
  context.restore()
}

import { type FrameGeometry, geometryBounds, type Point2 } from '@tagwright/schema'
import type { Clip } from '../clip/clip.js'
import { type Vertex, verticesOf } from '../tracks/track-vertices.js'
import { edgeMiddles } from './grasp.js'
import { objectsAt, type ShownObject } from './objects-at.js'
import { traceGeometry } from './trace-geometry.js'
import { numbered, type TrackStyle } from './track-style.js'

/** What the painter needs beside the clip. */
export interface PaintOptions {
  clip: Clip
  canvas: HTMLCanvasElement
  styleOf: (object: ShownObject['track']) => TrackStyle
  /** Style of an object that is being drawn. */
  draftStyle: TrackStyle
  /** Colour of handles. */
  accent: string
}

/** Most objects whose names are all shown. */
const fewNames = 6

const withAlpha = (color: string, alpha: string) => (color.length === 7 ? color + alpha : color)

function outline(
  pen: CanvasRenderingContext2D,
  geometry: FrameGeometry,
  style: TrackStyle,
  scale: number,
  selected: boolean,
  faint: boolean,
): void {
  const path = () => {
    pen.beginPath()
    traceGeometry(pen, geometry, scale)
  }
  path()
  pen.fillStyle = withAlpha(style.color, selected ? '14' : '1f')
  if (geometry.type !== 'polyline') pen.fill('evenodd')
  pen.setLineDash(faint ? [3, 3] : [...style.dash])
  pen.lineWidth = selected ? 3.5 : 2.5
  pen.strokeStyle = style.halo
  path()
  pen.stroke()
  pen.lineWidth = selected ? 2 : 1.5
  pen.strokeStyle = style.color
  path()
  pen.stroke()
  pen.setLineDash([])
}

function tag(
  pen: CanvasRenderingContext2D,
  geometry: FrameGeometry,
  style: TrackStyle,
  text: string,
  scale: number,
  [left, top]: Point2,
): void {
  const bounds = geometryBounds(geometry)
  if (!bounds || text === '') return
  pen.font = '12px system-ui, sans-serif'
  const width = pen.measureText(text).width + 8
  const x = Math.max(left, bounds.x * scale)
  const y = Math.max(top, bounds.y * scale - 18)
  pen.fillStyle = style.color
  pen.fillRect(x, y, width, 16)
  pen.fillStyle = style.text
  pen.textBaseline = 'middle'
  pen.fillText(text, x + 4, y + 8.5)
}

/** The way of the selected object's middle, with a dot for each keyframe. */
function trail(
  pen: CanvasRenderingContext2D,
  { track }: ShownObject,
  style: TrackStyle,
  scale: number,
): void {
  const middles = track.geometry.keyframes.flatMap(({ geometry }) => {
    const bounds = geometryBounds(geometry)
    return bounds
      ? [[(bounds.x + bounds.width / 2) * scale, (bounds.y + bounds.height / 2) * scale] as const]
      : []
  })
  if (middles.length < 2) return
  pen.beginPath()
  for (const [index, [x, y]] of middles.entries()) index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)
  pen.lineWidth = 1
  pen.setLineDash([4, 4])
  pen.strokeStyle = style.color
  pen.stroke()
  pen.setLineDash([])
  pen.fillStyle = style.color
  for (const [x, y] of middles) {
    pen.beginPath()
    pen.arc(x, y, 2.5, 0, 2 * Math.PI)
    pen.fill()
  }
}

/** The vertices of the selected polygon as handles, and dots where its edges can be pulled out. */
function vertices(
  pen: CanvasRenderingContext2D,
  all: readonly Vertex[],
  held: number | null,
  scale: number,
  accent: string,
): void {
  pen.lineWidth = 1.5
  pen.strokeStyle = accent
  for (const { point } of edgeMiddles(all, scale)) {
    pen.beginPath()
    pen.arc(point[0] * scale, point[1] * scale, 3, 0, 2 * Math.PI)
    pen.fillStyle = '#ffffffb3'
    pen.fill()
    pen.stroke()
  }
  for (const [place, { point }] of all.entries()) {
    pen.beginPath()
    pen.arc(point[0] * scale, point[1] * scale, 5, 0, 2 * Math.PI)
    pen.fillStyle = place === held ? accent : '#ffffff'
    pen.fill()
    pen.stroke()
  }
}

/** Draws the objects of the frame on screen over the picture; costs what is visible. */
export function paintObjects({ clip, canvas, styleOf, draftStyle, accent }: PaintOptions): void {
  const size = clip.size.get()
  const pen = canvas.getContext('2d')
  const width = canvas.clientWidth
  if (!pen || !size || width === 0) return
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1
  const [w, h] = [Math.round(width * ratio), Math.round(canvas.clientHeight * ratio)]
  if (canvas.width !== w) canvas.width = w
  if (canvas.height !== h) canvas.height = h
  const { zoom, x, y } = clip.pictureView.get()
  const scale = (width / size.width) * zoom
  const corner: Point2 = [x * size.width * scale, y * size.height * scale]
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.clearRect(0, 0, width, canvas.clientHeight)
  pen.translate(-corner[0], -corner[1])
  const { session } = clip.store.getState()
  const draft = clip.draft.get()
  const selected = clip.selected()
  const items = clip.content.items.get()
  const objects = objectsAt(items.tracks, clip.frames.time, clip.tolerance(), session, draft)
  for (const object of objects) {
    const { track, geometry } = object
    const isSelected = track.id === selected
    const style = styleOf(track)
    if (isSelected && !clip.clock.getState().playing) trail(pen, object, style, scale)
    outline(pen, geometry, style, scale, isSelected, object.occluded)
    if (isSelected && geometry.type === 'polygon' && clip.edits.canEdit(track.id))
      vertices(pen, verticesOf(geometry), clip.vertex.get(), scale, accent)
    if (isSelected || objects.length <= fewNames) {
      const name = numbered(style.name, items.numbers.get(track.id))
      tag(pen, geometry, style, object.isKeyframe ? `◆ ${name}` : name, scale, corner)
    }
  }
  if (draft && draft.track === null) outline(pen, draft.geometry, draftStyle, scale, true, false)
}

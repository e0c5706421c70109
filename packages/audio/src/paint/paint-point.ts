import type { StageLayout } from '../stage/stage-layout.js'
import type { SegmentLook } from './segment-look.js'

/** Where and how a moment is drawn. */
export interface PointScene {
  readonly x: number
  /** CSS pixels to the next moment of its tier. */
  readonly room: number
  readonly row: StageLayout['tiers'][number] | undefined
  /** Where it crosses the waveform; null where it does not. */
  readonly wave: StageLayout['wave'] | null
  readonly look: SegmentLook
  readonly edge: string
  /** A CSS colour for its text. */
  readonly text: string
  readonly isSelected: boolean
}

/** Pixels of text from which it is worth drawing. */
const textRoom = 18
/** Text is cut off here however much room there is. */
const longestText = 240

/** Draws a moment: a pin in its row with its text beside, and a line over the waveform. */
export function paintPoint(context: CanvasRenderingContext2D, scene: PointScene): void {
  const { row, wave, look, edge, isSelected } = scene
  const x = Math.round(scene.x)
  const width = isSelected ? 2 : 1
  context.fillStyle = edge
  if (wave) context.fillRect(x, wave.top, width, wave.height)
  if (!row) return
  context.fillRect(x, row.top + 4, width, row.height - 7)
  const size = isSelected ? 6 : 5
  const middle = row.top + row.height / 2
  context.beginPath()
  context.moveTo(x + width / 2, middle - size)
  context.lineTo(x + width / 2 + size, middle)
  context.lineTo(x + width / 2, middle + size)
  context.lineTo(x + width / 2 - size, middle)
  context.closePath()
  context.fillStyle = look.color
  context.fill()
  context.strokeStyle = edge
  context.lineWidth = 1
  if (look.suggested) context.setLineDash([2, 2])
  context.stroke()
  if (look.suggested) context.setLineDash([])
  const room = Math.min(longestText, scene.room - 16)
  if (look.text === '' || room < textRoom) return
  context.save()
  context.beginPath()
  context.rect(x + 10, row.top, room, row.height)
  context.clip()
  context.fillStyle = scene.text
  context.direction = look.rtl ? 'rtl' : 'ltr'
  context.textAlign = 'left'
  context.fillText(look.text.slice(0, Math.ceil(room / 3)), x + 10, middle + 0.5)
  context.restore()
}

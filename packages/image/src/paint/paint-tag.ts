import type { Bounds } from '@tagwright/schema'
import type { AnnotationStyle } from './annotation-style.js'

/** Height of a name tag in screen pixels. */
export const tagHeight = 18

const font = '12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'
const longest = 28

/** Shortens a name so that it fits in a tag. */
export function shorten(name: string): string {
  const characters = [...name]
  return characters.length <= longest ? name : `${characters.slice(0, longest - 1).join('')}…`
}

/** Draws a name tag above the top-left corner of a screen rectangle, or inside when there is no room. */
export function paintTag(
  context: CanvasRenderingContext2D,
  { tagColor, tagText, name }: Pick<AnnotationStyle, 'tagColor' | 'tagText' | 'name'>,
  { x, y }: Pick<Bounds, 'x' | 'y'>,
): void {
  const text = shorten(name)
  if (text === '') return
  context.font = font
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  const width = Math.ceil(context.measureText(text).width) + 10
  const left = Math.round(x - 1)
  const top = Math.round(y) - tagHeight >= 0 ? Math.round(y) - tagHeight : Math.round(y)
  context.fillStyle = tagColor
  context.beginPath()
  context.roundRect(left, top, width, tagHeight, 3)
  context.fill()
  context.fillStyle = tagText
  context.fillText(text, left + 5, top + tagHeight / 2 + 0.5)
}

/** Draws a short text in a dark pill, its top-left corner at a screen point. */
export function paintPill(
  context: CanvasRenderingContext2D,
  text: string,
  at: readonly [x: number, y: number],
  { width: roomX, height: roomY }: { width: number; height: number },
): void {
  context.font = font
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  const width = Math.ceil(context.measureText(text).width) + 16
  const height = 22
  const left = Math.round(Math.max(4, Math.min(roomX - width - 4, at[0])))
  const top = Math.round(Math.max(4, Math.min(roomY - height - 4, at[1])))
  context.fillStyle = 'rgba(20, 22, 26, 0.86)'
  context.beginPath()
  context.roundRect(left, top, width, height, 6)
  context.fill()
  context.fillStyle = '#fff'
  context.fillText(text, left + 8, top + height / 2 + 0.5)
}

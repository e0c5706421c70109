import type { useMessages } from '@tagwright/react'
import type { Geometry, Point2 } from '@tagwright/schema'
import type { imageMessages } from '../messages/image-messages.js'
import type { HandleNews } from '../tools/handle-keys.js'
import type { Surface } from './surface.js'

type MessageKey = keyof (typeof imageMessages)['en']

/** Looks a text of the annotator up. */
export type Translate = ReturnType<typeof useMessages<MessageKey>>['t']

/** What is said when a key has set a point with a tool. */
export function startedKey(surface: Surface, tool: string): MessageKey {
  const spoken = surface.shelf.get(tool)?.spoken
  return (spoken ?? 'image.cursor.started') as MessageKey
}

/** What is said about the handle that keys work on; empty when there is nothing to say. */
export function describeHandle(news: HandleNews, t: Translate): string {
  if (news.kind === 'needed') return t('image.handle.needed')
  if (news.kind === 'left') return ''
  const { handle, index, count, geometry } = news
  const at = { x: Math.round(handle.point[0]), y: Math.round(handle.point[1]) }
  if (handle.name !== undefined) {
    const points = 'points' in geometry ? (geometry.points as Record<string, { v?: number }>) : {}
    const v = String(points[handle.name]?.v ?? 2)
    return t('image.handle.named', { name: handle.name, v, ...at })
  }
  if (handle.kind === 'vertex') return t('image.handle.vertex', { index, count, ...at })
  if (handle.kind === 'middle') return t('image.handle.middle', { index })
  if (handle.kind === 'rotate') {
    const degrees = 'rotation' in geometry ? Math.round(Number(geometry.rotation)) : 0
    return t('image.handle.rotate', { degrees })
  }
  return t('image.handle.resize', at)
}

/** The size or place that stands beside the pointer. */
export function readOut(shown: Geometry | Point2, t: Translate): string {
  const whole = Math.round
  if (Array.isArray(shown)) {
    return t('image.read-out.point', { x: whole(shown[0]), y: whole(shown[1]) })
  }
  const sized = (width: number, height: number, rotation: number) => {
    const size = { width: whole(width), height: whole(height) }
    return rotation
      ? t('image.read-out.turned', { ...size, degrees: whole(rotation) })
      : t('image.read-out.box', size)
  }
  switch (shown.type) {
    case 'box':
      return sized(shown.width, shown.height, shown.rotation)
    case 'ellipse':
      return sized(2 * shown.rx, 2 * shown.ry, shown.rotation)
    case 'point':
      return t('image.read-out.point', { x: whole(shown.x), y: whole(shown.y) })
    case 'polygon': {
      const points = shown.parts.reduce((sum, { exterior }) => sum + exterior.length, 0)
      return t('image.read-out.points', { points })
    }
    case 'polyline':
      return t('image.read-out.points', { points: shown.points.length })
    default:
      return ''
  }
}

import type { Geometry } from '@tagwright/schema'
import type { reactMessages } from '../messages/react-messages.js'
import type { Messages } from '../messages/use-messages.js'

type ReactMessages = Messages<keyof (typeof reactMessages)['en'] & string>

/** Seconds as `1:02.3`, hours in front when there are any. */
export function formatTime(seconds: number, locale = 'en'): string {
  const whole = Math.max(0, Math.round(seconds * 10) / 10)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = new Intl.NumberFormat(locale, {
    minimumIntegerDigits: 2,
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(whole % 60)
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** What a geometry is and where, in words: `box, 120 by 80, at 400, 210`. */
export function describeGeometry(
  geometry: Geometry | undefined,
  { t, locale }: ReactMessages,
): string {
  if (!geometry) return t('react.shape.none')
  const whole = Math.round
  switch (geometry.type) {
    case 'box': {
      const { x, y, width, height } = geometry
      const values = { x: whole(x), y: whole(y), width: whole(width), height: whole(height) }
      return t('react.shape.box', values)
    }
    case 'ellipse': {
      const { cx, cy, rx, ry } = geometry
      const values = { x: whole(cx), y: whole(cy), width: whole(2 * rx), height: whole(2 * ry) }
      return t('react.shape.ellipse', values)
    }
    case 'point':
      return t('react.shape.point', { x: whole(geometry.x), y: whole(geometry.y) })
    case 'polygon': {
      const points = geometry.parts.reduce((sum, part) => sum + part.exterior.length, 0)
      return t('react.shape.polygon', { points })
    }
    case 'polyline':
      return t('react.shape.polyline', { points: geometry.points.length })
    case 'keypoints':
      return t('react.shape.keypoints', { points: Object.keys(geometry.points).length })
    case 'mask':
      return t('react.shape.mask', { width: geometry.size[1], height: geometry.size[0] })
    case 'span': {
      const [start, end] = [formatTime(geometry.start, locale), formatTime(geometry.end, locale)]
      return t('react.shape.span', { start, end })
    }
    case 'instant':
      return t('react.shape.instant', { time: formatTime(geometry.time, locale) })
    case 'text-span':
      return t('react.shape.text-span', { quote: geometry.quote })
    case 'track':
      return t('react.shape.track', { keyframes: geometry.keyframes.length })
    default:
      return t('react.shape.unknown', { type: String(geometry.type) })
  }
}

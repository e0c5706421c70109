import type { SessionState } from '@tagwright/core'
import {
  type FrameGeometry,
  geometryBounds,
  geometryContains,
  type Point2,
} from '@tagwright/schema'
import type { PictureDraft } from '../clip/clip.js'
import type { TrackAnnotation } from '../clip/clip-content.js'
import { trackAt } from '../tracks/track-keys.js'

/** An object as it is on the frame on screen. */
export interface ShownObject {
  readonly track: TrackAnnotation
  readonly geometry: FrameGeometry
  readonly isKeyframe: boolean
  readonly occluded: boolean
}

/** What is to be seen of the tracks at a time; hidden ones left out, a draft in place of its track. */
export function objectsAt(
  tracks: readonly TrackAnnotation[],
  time: number,
  tolerance: number,
  session: Pick<SessionState, 'hidden'>,
  draft: PictureDraft | null = null,
): ShownObject[] {
  return tracks.flatMap((track) => {
    const isHidden =
      session.hidden.has(track.id) || session.hidden.has(`label:${track.labels?.[0] ?? ''}`)
    if (isHidden) return []
    const now = trackAt(track.geometry, time, tolerance)
    const geometry = draft?.track === track.id ? draft.geometry : now.geometry
    if (!geometry) return []
    return { track, geometry, isKeyframe: now.keyframe >= 0, occluded: now.occluded }
  })
}

/**
 * The object under a point: the smallest, so that what lies inside another can be reached; a click on
 * the selected one again goes on to the next larger.
 * @param reach distance in picture pixels that still hits
 */
export function objectUnder(
  objects: readonly ShownObject[],
  point: Point2,
  reach: number,
  selected: string | null,
): ShownObject | undefined {
  const under = objects
    .flatMap((object) => {
      const { width = 0, height = 0 } = geometryBounds(object.geometry) ?? {}
      return geometryContains(object.geometry, point, reach) ? { object, area: width * height } : []
    })
    .sort((a, b) => a.area - b.area)
  const at = under.findIndex(({ object }) => object.track.id === selected)
  return under[(at + 1) % Math.max(1, under.length)]?.object
}

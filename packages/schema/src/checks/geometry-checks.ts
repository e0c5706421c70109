import { schemaErrors } from '../errors/catalogue.js'
import { type Geometry, isKnownGeometry } from '../geometry/geometry.js'
import type { MaskGeometry } from '../geometry/mask/mask.js'
import type { SpanGeometry } from '../geometry/span/span.js'
import type { TrackGeometry } from '../geometry/track/track.js'
import type { Issue, PathStep } from '../issue/issue.js'

/**
 * What a geometry's schema cannot say: spans of some length, run lengths that add up, keyframes in
 * order. `owner` is the annotation's id.
 */
export function geometryIssues(
  geometry: Geometry,
  owner: string,
  path: readonly PathStep[],
): Issue[] {
  if (!isKnownGeometry(geometry)) {
    return [schemaErrors.unknownGeometry(path, { type: geometry.type })]
  }
  switch (geometry.type) {
    case 'span':
      return spanIssues(geometry, path)
    case 'mask':
      return maskIssues(geometry, path)
    case 'track':
      return trackIssues(geometry, owner, path)
    case 'text-span': {
      const { start, end } = geometry
      const issues: Issue[] = []
      if (end <= start) issues.push(schemaErrors.spanWithoutLength(path, { start, end }))
      if (geometry.media === undefined && geometry.response === undefined) {
        issues.push(schemaErrors.noTextTarget(path, { id: owner }))
      }
      return issues
    }
    default:
      return []
  }
}

function spanIssues(span: SpanGeometry, path: readonly PathStep[]): Issue[] {
  const issues: Issue[] = []
  const { start, end, low, high } = span
  if (end <= start) issues.push(schemaErrors.spanWithoutLength(path, { start, end }))
  if (low !== undefined && high !== undefined && high <= low) {
    issues.push(schemaErrors.frequencyOrder(path, { low, high }))
  }
  return issues
}

function maskIssues(mask: MaskGeometry, path: readonly PathStep[]): Issue[] {
  const expected = mask.size[0] * mask.size[1]
  let sum = 0
  for (const count of mask.counts) sum += count
  return sum === expected ? [] : [schemaErrors.maskCounts([...path, 'counts'], { sum, expected })]
}

function trackIssues(track: TrackGeometry, owner: string, path: readonly PathStep[]): Issue[] {
  const issues: Issue[] = []
  let previous = Number.NEGATIVE_INFINITY
  for (const [i, { time, geometry }] of track.keyframes.entries()) {
    const at = [...path, 'keyframes', i]
    if (time <= previous) {
      issues.push(schemaErrors.keyframeOrder([...at, 'time'], { time, previous }))
    }
    previous = time
    if (geometry.type === 'mask') {
      issues.push(...geometryIssues(geometry, owner, [...at, 'geometry']))
    }
  }
  return issues
}

import type { Annotation } from '../document/annotation.js'
import { schemaErrors } from '../errors/catalogue.js'
import { type Geometry, isKnownGeometry } from '../geometry/geometry.js'
import { timeTolerance } from '../geometry/span/span-maths.js'
import type { Issue, PathStep } from '../issue/issue.js'
import type { References } from './references.js'

/** References of one annotation that lead nowhere, and times after the end of its medium. */
export function annotationIssues(
  annotation: Annotation,
  references: References,
  path: () => PathStep[],
): Issue[] | undefined {
  let issues: Issue[] | undefined
  const { widget, media, labels, tier, speaker, geometry } = annotation
  const missing = (what: string, id: string, ...steps: PathStep[]) => {
    issues ??= []
    issues.push(schemaErrors.missingReference([...path(), ...steps], { what, id }))
  }
  if (widget !== undefined && references.widgets?.has(widget) === false) {
    missing('widget', widget, 'widget')
  }
  if (media !== undefined && !references.media.has(media)) missing('medium', media, 'media')
  if (labels && references.labels) {
    for (let i = 0; i < labels.length; i++) {
      if (!references.labels.has(labels[i]!)) missing('label', labels[i]!, 'labels', i)
    }
  }
  if (tier !== undefined && references.tiers?.has(tier) === false) missing('tier', tier, 'tier')
  if (speaker !== undefined && references.speakers?.has(speaker) === false) {
    missing('speaker', speaker, 'speaker')
  }
  const duration = media === undefined ? undefined : references.media.get(media)?.duration
  const end = duration === undefined ? undefined : endOf(geometry)
  if (duration !== undefined && end !== undefined && end > duration + timeTolerance) {
    issues ??= []
    issues.push(schemaErrors.afterDuration([...path(), 'geometry'], { end, duration }))
  }
  if (geometry?.type === 'keypoints' || geometry?.type === 'text-span') {
    const more = targetIssues(annotation, geometry, references, path)
    if (more.length > 0) issues = [...(issues ?? []), ...more]
  }
  return issues
}

function endOf(geometry: Geometry | undefined): number | undefined {
  if (!geometry || !isKnownGeometry(geometry)) return undefined
  if (geometry.type === 'span') return geometry.end
  if (geometry.type === 'instant') return geometry.time
  return geometry.type === 'track' ? geometry.keyframes.at(-1)?.time : undefined
}

function targetIssues(
  annotation: Annotation,
  geometry: Geometry,
  references: References,
  path: () => PathStep[],
): Issue[] {
  if (!isKnownGeometry(geometry)) return []
  if (geometry.type === 'text-span') {
    const { media } = geometry
    if (media === undefined || references.media.has(media)) return []
    const at = [...path(), 'geometry', 'media']
    return [schemaErrors.missingReference(at, { what: 'medium', id: media })]
  }
  if (geometry.type !== 'keypoints') return []
  const label = annotation.labels?.find((id) => references.labels?.get(id)?.skeleton)
  const skeleton = label === undefined ? undefined : references.labels?.get(label)?.skeleton
  if (label === undefined || !skeleton) return []
  const names = new Set(skeleton.points)
  return Object.keys(geometry.points)
    .filter((name) => !names.has(name))
    .map((name) =>
      schemaErrors.unknownKeypoint([...path(), 'geometry', 'points', name], { name, label }),
    )
}

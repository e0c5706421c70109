import { annotationIssues } from '../checks/annotation-checks.js'
import { geometryIssues } from '../checks/geometry-checks.js'
import { findLoops } from '../checks/loops.js'
import type { References } from '../checks/references.js'
import type { Annotation } from '../document/annotation.js'
import { annotationSchema } from '../document/annotation.schema.js'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import { readPlainAnnotation } from './fast/fast-annotation.js'
import type { Sink } from './parse-result.js'
import { parseList, parseValue } from './parse-value.js'

/** How annotations are read. */
export interface AnnotationReading {
  references: References
  sink: Sink
  /** Nobody else holds the input: it may be changed in place. */
  owned: boolean
}

/** A list of annotations with references checked; broken ones are left out. */
export function parseAnnotations(
  list: unknown,
  path: PathStep[],
  { references, sink, owned }: AnnotationReading,
): Annotation[] | undefined {
  const ids = new Set<string>()
  const children: { annotation: Annotation; path: PathStep[] }[] = []
  const annotations = parseList(list, path, sink, (value, index) => {
    const annotation =
      readPlainAnnotation(value, owned) ?? parseValue(annotationSchema, value, index, sink)
    if (!annotation || !isWhole(annotation, value, index, sink)) return undefined
    if (ids.has(annotation.id)) {
      const data = { what: 'annotation', id: annotation.id }
      sink.issues.push(schemaErrors.duplicateId([...index, 'id'], data))
      sink.rejected.push({ path: index, value })
      return undefined
    }
    ids.add(annotation.id)
    if (annotation.parent !== undefined) children.push({ annotation, path: index })
    const issues = annotationIssues(annotation, references, () => index)
    if (issues) sink.issues.push(...issues)
    return annotation
  })
  for (const child of children) {
    const id = child.annotation.parent!
    if (ids.has(id)) continue
    const data = { what: 'annotation', id }
    sink.issues.push(schemaErrors.missingReference([...child.path, 'parent'], data))
  }
  const byId = new Map(children.map((child) => [child.annotation.id, child]))
  for (const id of findLoops(byId.keys(), (child) => byId.get(child)?.annotation.parent)) {
    const at = [...byId.get(id)!.path, 'parent']
    sink.issues.push(schemaErrors.loop(at, { what: 'annotation', id }))
  }
  return annotations
}

/** Whether a geometry is there and can be used; tells, and leaves out, when not. */
function isWhole(annotation: Annotation, raw: unknown, path: PathStep[], sink: Sink): boolean {
  const { geometry, parent, id } = annotation
  if (geometry?.type === 'box') return true
  const issues = geometry
    ? geometryIssues(geometry, id, [...path, 'geometry'])
    : parent === undefined
      ? [schemaErrors.missingGeometry(path, { id })]
      : []
  if (issues.length === 0) return true
  sink.issues.push(...issues)
  if (issues.every((issue) => issue.severity === 'warning')) return true
  sink.rejected.push({ path, value: raw })
  return false
}

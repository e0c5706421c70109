import {
  type Annotation,
  attributeConditionValues,
  type Bounds,
  evaluateCondition,
  type Frame,
  type Geometry,
  geometryBounds,
  type Issue,
  isInsideFrame,
  type Task,
  type Widget,
} from '@tagwright/schema'
import { rulesOf } from '../filters/limit-counts.js'
import { coreIssues } from '../issues/core-issues.js'
import { labelsOf } from '../keymap/label-bindings.js'
import type { DocumentState } from '../store/document-state.js'
import { isEmpty } from './is-empty.js'

/** Judges one annotation by its widget's rules and the ontology, adding to `issues`. */
export function checkAnnotation(
  annotation: Annotation,
  widget: Widget,
  task: Task,
  document: DocumentState,
  issues: Issue[],
): void {
  const rules = rulesOf(widget) ?? {}
  const { id, geometry } = annotation
  if (geometry) {
    const frame = frameOf(annotation, widget, task, document)
    checkPlace(id, geometry, frame, rules, issues)
    checkTime(id, geometry, frame, rules, issues)
  }
  if (rules.textRequired && isEmpty(annotation.text)) issues.push(coreIssues.textMissing(id))
  const offered = labelsOf(task, widget)
  if ((rules.labelRequired ?? offered.length > 0) && !annotation.labels?.length) {
    issues.push(coreIssues.labelMissing(id))
  }
  for (const label of annotation.labels ?? []) {
    const definition = offered.find((each) => each.id === label)
    if (!definition && offered.length > 0) issues.push(coreIssues.labelUnknown(id, label))
    const values = annotation.attributes ?? {}
    const facts = attributeConditionValues(values)
    for (const attribute of definition?.attributes ?? []) {
      const { required, visibleWhen } = attribute
      if (!required || !isEmpty(values[attribute.id] ?? attribute.default)) continue
      if (visibleWhen && !evaluateCondition(visibleWhen, facts)) continue
      issues.push(coreIssues.attributeMissing(id, attribute.id))
    }
  }
}

/** The size of an annotation's medium: what the document knows before what the task says. */
export function frameOf(
  annotation: Annotation,
  widget: Widget | undefined,
  task: Task,
  document: DocumentState,
): Frame {
  const media = annotation.media ?? (widget && 'media' in widget ? widget.media : undefined)
  const known = document.head.media?.find(({ id }) => id === media)
  const asked = task.media?.find(({ id }) => id === media)
  const { width = asked?.width, height = asked?.height, duration = asked?.duration } = known ?? {}
  return {
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(duration !== undefined && { duration }),
  }
}

type Rules = NonNullable<ReturnType<typeof rulesOf>>

function checkPlace(
  id: string,
  geometry: Geometry,
  frame: Frame,
  { minSize, inside = true }: Rules,
  issues: Issue[],
): void {
  const bounds = geometryBounds(geometry)
  if (!bounds) return
  const measured = minSize !== undefined && hasExtent(geometry)
  if (measured && isSmaller(geometry, bounds, minSize))
    issues.push(coreIssues.tooSmall(id, minSize))
  if (inside && !isInsideFrame(bounds, frame)) issues.push(coreIssues.outside(id))
}

function isSmaller(geometry: Geometry, bounds: Bounds, minSize: number): boolean {
  // A rotated box is measured along its own sides.
  const { width, height } = geometry.type === 'box' ? (geometry as Bounds) : bounds
  const least = minSize - 1e-6
  return geometry.type === 'polyline'
    ? Math.max(width, height) < least
    : width < least || height < least
}

function hasExtent({ type }: Geometry): boolean {
  return type !== 'point' && type !== 'keypoints'
}

function checkTime(
  id: string,
  geometry: Geometry,
  { duration }: Frame,
  { minDuration, maxDuration }: Rules,
  issues: Issue[],
): void {
  if (geometry.type !== 'span') return
  const { start, end } = geometry as { start: number; end: number }
  const length = end - start
  if (minDuration !== undefined && length < minDuration - 1e-6) {
    issues.push(coreIssues.tooShort(id, minDuration))
  }
  if (maxDuration !== undefined && length > maxDuration + 1e-6) {
    issues.push(coreIssues.tooLong(id, maxDuration))
  }
  if (duration !== undefined && end > duration + 1e-6)
    issues.push(coreIssues.afterEnd(id, duration))
}

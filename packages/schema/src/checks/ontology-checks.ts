import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { Sink } from '../parse/parse-result.js'
import type { Label, Ontology } from '../task/ontology.js'
import { findLoops } from './loops.js'
import { checkAttributes, checkHotkeys, checkUnique } from './task-parts.js'

/** Hotkeys, parents, attributes and skeletons of an ontology. */
export function checkOntology(ontology: Ontology, path: readonly PathStep[], sink: Sink): void {
  const at = [...path, 'labels']
  checkHotkeys(ontology.labels, at, sink)
  checkTree(ontology.labels, 'label', at, sink)
  for (const [i, label] of ontology.labels.entries()) {
    checkAttributes(label.attributes ?? [], [...at, i, 'attributes'], sink)
    checkSkeleton(label, [...at, i, 'skeleton'], sink)
  }
  checkUnique(ontology.relationTypes ?? [], 'relation type', [...path, 'relationTypes'], sink)
  checkUnique(ontology.eventTypes ?? [], 'event type', [...path, 'eventTypes'], sink)
}

/** Parents that are missing, and things that are their own parents. */
export function checkTree(
  list: readonly { id: string; parent?: string }[],
  what: string,
  path: readonly PathStep[],
  sink: Sink,
): void {
  const index = new Map(list.map((item, i) => [item.id, i]))
  for (const [i, { parent }] of list.entries()) {
    if (parent === undefined || index.has(parent)) continue
    sink.issues.push(schemaErrors.missingReference([...path, i, 'parent'], { what, id: parent }))
  }
  for (const id of findLoops(index.keys(), (child) => list[index.get(child) ?? -1]?.parent)) {
    sink.issues.push(schemaErrors.loop([...path, index.get(id) ?? 0, 'parent'], { what, id }))
  }
}

function checkSkeleton(label: Label, path: readonly PathStep[], sink: Sink): void {
  const { skeleton } = label
  if (!skeleton) return
  const names = new Set(skeleton.points)
  const check = (name: string, ...steps: PathStep[]) => {
    if (names.has(name)) return
    const data = { name, label: label.id }
    sink.issues.push(schemaErrors.unknownKeypoint([...path, ...steps], data))
  }
  for (const [i, [from, to]] of skeleton.edges.entries()) {
    check(from, 'edges', i, 0)
    check(to, 'edges', i, 1)
  }
  for (const name of Object.keys(skeleton.template ?? {})) check(name, 'template', name)
}

import { conditionFields } from '../condition/condition-fields.js'
import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { Sink } from '../parse/parse-result.js'
import type { AttributeDefinition, Option } from '../task/ontology.js'
import { findDependencyLoops } from './loops.js'

/** Hotkeys that two of a list share. */
export function checkHotkeys(
  list: readonly { id: string; hotkey?: string }[],
  path: readonly PathStep[],
  sink: Sink,
): void {
  const taken = new Map<string, string>()
  for (const [i, { id, hotkey }] of list.entries()) {
    if (hotkey === undefined) continue
    const key = hotkey.toLowerCase()
    const first = taken.get(key)
    if (first === undefined) taken.set(key, id)
    else {
      const data = { hotkey, first, second: id }
      sink.issues.push(schemaErrors.hotkeyConflict([...path, i, 'hotkey'], data))
    }
  }
}

/** Ids that two of a list share; both stay. */
export function checkUnique(
  list: readonly { id: string }[],
  what: string,
  path: readonly PathStep[],
  sink: Sink,
  taken: Set<string> = new Set(),
): void {
  for (const [i, { id }] of list.entries()) {
    if (taken.has(id)) {
      sink.issues.push(schemaErrors.duplicateId([...path, i, 'id'], { what, id }))
    }
    taken.add(id)
  }
}

/** Options: their ids and hotkeys. */
export function checkOptions(
  options: readonly Option[],
  path: readonly PathStep[],
  sink: Sink,
): void {
  checkUnique(options, 'option', path, sink)
  checkHotkeys(options, path, sink)
}

/** Attributes: their ids, limits, and conditions on each other. */
export function checkAttributes(
  attributes: readonly AttributeDefinition[],
  path: readonly PathStep[],
  sink: Sink,
): void {
  checkUnique(attributes, 'attribute', path, sink)
  const ids = new Set(attributes.map((attribute) => attribute.id))
  const dependencies = new Map<string, string[]>()
  for (const [i, attribute] of attributes.entries()) {
    checkLimits(attribute, [...path, i], sink)
    if (attribute.options) checkOptions(attribute.options, [...path, i, 'options'], sink)
    const fields = attribute.visibleWhen ? conditionFields(attribute.visibleWhen) : []
    dependencies.set(attribute.id, fields)
    for (const id of fields) {
      if (ids.has(id)) continue
      const at = [...path, i, 'visibleWhen']
      sink.issues.push(schemaErrors.missingReference(at, { what: 'attribute', id }))
    }
  }
  for (const widget of findDependencyLoops(dependencies)) {
    sink.issues.push(schemaErrors.conditionLoop(path, { widget }))
  }
}

const limits: [low: string, high: string][] = [
  ['min', 'max'],
  ['minWords', 'maxWords'],
  ['minCharacters', 'maxCharacters'],
  ['minDuration', 'maxDuration'],
]

/** Limits that no answer can keep to. */
export function checkLimits(object: object, path: readonly PathStep[], sink: Sink): void {
  const members = object as Record<string, unknown>
  for (const [low, high] of limits) {
    const [least, most] = [members[low], members[high]]
    const crossed =
      (typeof least === 'number' && typeof most === 'number' && least > most) ||
      (typeof least === 'string' && typeof most === 'string' && least > most)
    if (crossed) sink.issues.push(schemaErrors.limitsCrossed([...path, low], { low, high }))
  }
}

import { schemaErrors } from '../errors/catalogue.js'
import type { PathStep } from '../issue/issue.js'
import type { Sink } from '../parse/parse-result.js'
import { isKnownWidget, type Widget } from '../task/widget.js'
import { checkTree } from './ontology-checks.js'
import { type References, tierIds } from './references.js'
import { checkLimits, checkOptions, checkUnique } from './task-parts.js'

const mediumTypes: Record<string, readonly string[]> = {
  image: ['image'],
  transcription: ['audio', 'video'],
  video: ['video'],
  player: ['audio', 'video'],
  'text-spans': ['text'],
}

/** The references, limits and lists of one widget (not of those in it). */
export function checkWidget(
  widget: Widget,
  references: References,
  path: readonly PathStep[],
  sink: Sink,
): void {
  if (!isKnownWidget(widget)) return
  checkLimits(widget, path, sink)
  if ('media' in widget) checkMedium(widget.media, widget, references, path, sink)
  if (widget.type === 'image') {
    for (const id of [...(widget.images ?? []), widget.compare])
      checkMedium(id, widget, references, path, sink)
  }
  const missing = (what: string, id: string, ...steps: PathStep[]) => {
    sink.issues.push(schemaErrors.missingReference([...path, ...steps], { what, id }))
  }
  if ('rules' in widget && widget.rules) {
    checkLimits(widget.rules, [...path, 'rules'], sink)
    for (const [label, limits] of Object.entries(widget.rules.perLabel ?? {})) {
      const at = [...path, 'rules', 'perLabel', label]
      checkLimits(limits, at, sink)
      if (!references.labels?.has(label)) missing('label', label, 'rules', 'perLabel', label)
    }
  }
  if ('labels' in widget) {
    for (const [i, id] of (widget.labels ?? []).entries()) {
      if (!references.labels?.has(id)) missing('label', id, 'labels', i)
    }
  }
  if ('tiers' in widget) {
    const tiers = widget.tiers ?? []
    checkTree(tiers, 'tier', [...path, 'tiers'], sink)
    for (const [i, { speaker }] of tiers.entries()) {
      if (speaker !== undefined && references.speakers?.has(speaker) === false) {
        missing('speaker', speaker, 'tiers', i, 'speaker')
      }
    }
  }
  if (widget.type === 'text-spans' && widget.response !== undefined) {
    if (!references.widgets?.has(widget.response)) missing('widget', widget.response, 'response')
  }
  checkLists(widget, references, path, sink)
}

function checkMedium(
  id: string | undefined,
  widget: Widget,
  references: References,
  path: readonly PathStep[],
  sink: Sink,
): void {
  if (id === undefined) return
  const medium = references.media.get(id)
  const at = [...path, 'media']
  if (!medium) {
    sink.issues.push(schemaErrors.missingReference(at, { what: 'medium', id }))
    return
  }
  const expected = mediumTypes[widget.type]
  if (!expected || expected.includes(medium.type)) return
  const data = { widget: widget.id, expected: expected.join(' or '), received: medium.type }
  sink.issues.push(schemaErrors.wrongMediumType(at, data))
}

function checkLists(
  widget: Widget,
  references: References,
  path: readonly PathStep[],
  sink: Sink,
): void {
  if (!isKnownWidget(widget)) return
  for (const member of ['options', 'buckets', 'strengths', 'dimensions', 'tags'] as const) {
    const list = (widget as Partial<Record<typeof member, never>>)[member]
    if (Array.isArray(list)) checkOptions(list, [...path, member], sink)
  }
  if (widget.type === 'taxonomy') {
    checkUnique(widget.nodes, 'node', [...path, 'nodes'], sink)
    checkTree(widget.nodes, 'node', [...path, 'nodes'], sink)
  }
  if ('items' in widget) {
    checkUnique(widget.items, 'item', [...path, 'items'], sink)
    for (const [i, { media }] of widget.items.entries()) {
      checkMedium(media, widget, references, [...path, 'items', i], sink)
    }
  }
  if (widget.type === 'examples') {
    for (const [i, { media }] of widget.examples.entries()) {
      checkMedium(media, widget, references, [...path, 'examples', i], sink)
    }
  }
}

/** Tier ids that two widgets of a task share. */
export function checkTierIds(widgets: readonly Widget[], sink: Sink): void {
  const taken = new Set<string>()
  for (const [w, widget] of widgets.entries()) {
    if (!('tiers' in widget) || !Array.isArray(widget.tiers)) continue
    for (const [i, id] of tierIds(widget).entries()) {
      if (taken.has(id)) {
        const path = ['widgets', w, 'tiers', i, 'id']
        sink.issues.push(schemaErrors.duplicateId(path, { what: 'tier', id }))
      }
      taken.add(id)
    }
  }
}

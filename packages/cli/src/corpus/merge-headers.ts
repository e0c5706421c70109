import type { DatasetHeader, Label, Ontology, Task } from '@tagwright/schema'

/** A label that two inputs name differently. */
export interface LabelConflict {
  id: string
  kept: Label
  other: Label
}

/** A header without anything in it. */
export function emptyHeader(): DatasetHeader {
  return { kind: 'dataset', schemaVersion: '1.0', ontology: { labels: [] } }
}

const listed = ['speakers', 'relationTypes', 'eventTypes'] as const

/** Everything of two headers; where both say something, the first stays. */
export function mergeHeaders(
  first: DatasetHeader,
  second: DatasetHeader,
  onConflict: (conflict: LabelConflict) => void,
): DatasetHeader {
  const splits = { ...first.splits }
  for (const [name, ids] of Object.entries(second.splits ?? {})) {
    splits[name] = [...new Set([...(splits[name] ?? []), ...ids])]
  }
  const tasks = { ...second.tasks, ...first.tasks }
  const ontologies = { ...second.ontologies, ...first.ontologies }
  const extensions = { ...second.extensions, ...first.extensions }
  return {
    ...second,
    ...first,
    ontology: mergeOntologies(first.ontology, second.ontology, onConflict),
    ...(isFilled(splits) && { splits }),
    ...(isFilled(tasks) && { tasks }),
    ...(isFilled(ontologies) && { ontologies }),
    ...(isFilled(extensions) && { extensions }),
  }
}

/** A header that also holds a task. */
export function addTask(header: DatasetHeader, task: Task): DatasetHeader {
  const named = { ...header, tasks: { ...header.tasks, [task.id]: task } }
  if (!task.ontology) return named
  return { ...named, ontology: mergeOntologies(header.ontology, task.ontology, () => {}) }
}

const isFilled = (record: object): boolean => Object.keys(record).length > 0

function mergeOntologies(
  first: Ontology,
  second: Ontology,
  onConflict: (conflict: LabelConflict) => void,
): Ontology {
  const known = new Map(first.labels.map((label) => [label.id, label]))
  const labels = [...first.labels]
  for (const label of second.labels) {
    const kept = known.get(label.id)
    if (!kept) labels.push(label)
    else if (JSON.stringify(kept.name) !== JSON.stringify(label.name)) {
      onConflict({ id: label.id, kept, other: label })
    }
  }
  const merged: Ontology = { ...second, ...first, labels }
  for (const member of listed) {
    const lists = [...(first[member] ?? []), ...(second[member] ?? [])]
    const unique = new Map(lists.reverse().map((item) => [item.id, item]))
    if (lists.length > 0) Object.assign(merged, { [member]: [...unique.values()].reverse() })
  }
  return merged
}

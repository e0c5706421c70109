import type { DatasetHeader, Label } from '@tagwright/schema'
import { createIdMaker } from '../convert/ids.js'
import { plainName } from '../convert/names.js'
import { openImagesExtension } from './tables.js'

/** The labels of tables, by the machine ids that they name them with. */
export class MidLabels {
  readonly #makeId = createIdMaker()
  readonly #byMid = new Map<string, Label>()

  /** The label of a machine id, made when it is new. */
  take(mid: string): Label {
    const found = this.#byMid.get(mid)
    if (found) return found
    const id = this.#makeId(mid)
    const label: Label = { id, name: mid }
    if (id !== mid) label.extensions = { [openImagesExtension]: { LabelName: mid } }
    this.#byMid.set(mid, label)
    return label
  }

  /** Takes the name of a class. */
  describe({ LabelName: mid, DisplayName: name }: Record<string, string>): void {
    if (mid) this.take(mid).name = name || mid
  }

  /** The header with all labels. */
  dataset(): DatasetHeader {
    const labels = [...this.#byMid.values()]
    return { kind: 'dataset', schemaVersion: '1.0', ontology: { labels } }
  }
}

/** The machine ids of labels: those that they were read with, else their own ids. */
export function midsOf(dataset: DatasetHeader): (id: string | undefined) => string {
  const mids = new Map<string, string>()
  for (const { id, extensions } of dataset.ontology.labels) {
    const kept = extensions?.[openImagesExtension]
    const mid = (kept as { LabelName?: unknown } | undefined)?.LabelName
    mids.set(id, typeof mid === 'string' ? mid : id)
  }
  return (id) => (id === undefined ? 'unlabelled' : (mids.get(id) ?? id))
}

/** Names of labels with their machine ids, for the table of classes. */
export const describedMids = (dataset: DatasetHeader): [mid: string, name: string][] => {
  const midOf = midsOf(dataset)
  return dataset.ontology.labels.map(({ id, name }) => [midOf(id), plainName(name)])
}

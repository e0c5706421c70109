import type { DatasetHeader, Label } from '@tagwright/schema'
import { createIdMaker } from './ids.js'
import { plainName } from './names.js'

/** The labels of a file that names them as it goes: each name gets one id. */
export class LabelBook {
  readonly #makeId = createIdMaker()
  readonly #byName = new Map<string, Label>()

  /** The label of a name, made when it is new; what the format says beyond goes into `more`. */
  take(name: string, more?: Omit<Label, 'id' | 'name'>): Label {
    const found = this.#byName.get(name)
    if (found) return found
    const label: Label = { id: this.#makeId(name), name, ...more }
    this.#byName.set(name, label)
    return label
  }

  get labels(): Label[] {
    return [...this.#byName.values()]
  }

  /** A dataset header with these labels. */
  dataset(more?: Partial<DatasetHeader>): DatasetHeader {
    return { kind: 'dataset', schemaVersion: '1.0', ontology: { labels: this.labels }, ...more }
  }
}

/** Names of labels by id, for formats that write names; unknown ids name themselves. */
export function createLabelNames(dataset: DatasetHeader): (id: string | undefined) => string {
  const names = new Map(dataset.ontology.labels.map((label) => [label.id, plainName(label.name)]))
  return (id) => (id === undefined ? 'unlabelled' : (names.get(id) ?? id))
}

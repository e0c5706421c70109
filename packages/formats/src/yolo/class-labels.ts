import type { Label } from '@tagwright/schema'
import { createIdMaker } from '../convert/ids.js'
import { type YoloSettings, yoloExtension } from './yolo-types.js'

/** The labels of a data set by class index; indexes without a name and new names get their own. */
export class ClassLabels {
  readonly #makeId = createIdMaker()
  readonly #byIndex = new Map<number, Label>()
  readonly #byName = new Map<string, Label>()
  readonly #stated: number
  readonly #skeleton: readonly string[] | undefined

  constructor({ names, keypoints, keypointNames }: YoloSettings) {
    this.#skeleton = keypoints
      ? Array.from({ length: keypoints.count }, (_, i) => keypointNames?.[i] ?? `point-${i + 1}`)
      : undefined
    for (const [index, name] of names ?? []) this.#add(index, name)
    this.#stated = this.#byIndex.size
  }

  get labels(): Label[] {
    return [...this.#byIndex].sort(([a], [b]) => a - b).map(([, label]) => label)
  }

  /** The label of an index or name; `issue` says that it is an index beyond the names. */
  take(key: number | string): { label: Label; issue: boolean } {
    if (typeof key === 'string') {
      const index = Math.max(-1, ...this.#byIndex.keys()) + 1
      return { label: this.#byName.get(key) ?? this.#add(index, key), issue: false }
    }
    const found = this.#byIndex.get(key)
    if (found) return { label: found, issue: false }
    return { label: this.#add(key, `class-${key}`), issue: this.#stated > 0 }
  }

  #add(index: number, name: string): Label {
    const label: Label = {
      id: this.#makeId(name),
      name,
      extensions: { [yoloExtension]: { index } },
    }
    if (this.#skeleton) label.skeleton = { points: [...this.#skeleton], edges: [] }
    this.#byIndex.set(index, label)
    this.#byName.set(name, label)
    return label
  }
}

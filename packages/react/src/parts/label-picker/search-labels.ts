import type { ResolvedLabel } from '../../labels/resolve-labels.js'

const plain = /^[ -~]*$/

/** Text without case and accents, so that `Élan` is found by `elan`. */
export const fold = (text: string): string =>
  // Most names have no accents to be taken off, and there may be thousands of names.
  (plain.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLocaleLowerCase()

/** Finds labels by words; those that begin with the first word come first. */
export interface LabelIndex {
  (query: string): readonly ResolvedLabel[]
  /** Does what the first search would have to do. */
  prepare(): void
}

/** A list of labels made ready to be searched. */
export function createLabelIndex(labels: readonly ResolvedLabel[]): LabelIndex {
  let folded: string[] | null = null
  const prepare = () => {
    folded ??= labels.map((label) => fold(`${label.name} ${label.id}`))
    return folded
  }
  const search = (query: string): readonly ResolvedLabel[] => {
    const words = fold(query).split(/\s+/).filter(Boolean)
    const [first, ...more] = words
    if (first === undefined) return labels
    const texts = prepare()
    const begins: ResolvedLabel[] = []
    const others: ResolvedLabel[] = []
    for (let index = 0; index < texts.length; index++) {
      const text = texts[index]!
      const at = text.indexOf(first)
      if (at < 0 || !more.every((word) => text.includes(word))) continue
      if (at === 0) begins.push(labels[index]!)
      else others.push(labels[index]!)
    }
    return [...begins, ...others]
  }
  return Object.assign(search, { prepare: () => void prepare() })
}

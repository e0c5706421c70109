import type { ResolvedLabel } from '../../labels/resolve-labels.js'

const plain = /^[ -~]*$/

/** Text without case and accents, so that `Élan` is found by `elan`. */
export const fold = (text: string): string =>
  // Most names have no accents to be taken off, and there may be thousands of names.
  (plain.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLocaleLowerCase()

/** A list of labels made ready to be searched. */
export function createLabelIndex(
  labels: readonly ResolvedLabel[],
): (query: string) => readonly ResolvedLabel[] {
  let folded: string[] | null = null
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean)
    if (words.length === 0) return labels
    folded ??= labels.map((label) => fold(`${label.name} ${label.id}`))
    const begins: ResolvedLabel[] = []
    const others: ResolvedLabel[] = []
    folded.forEach((text, index) => {
      const label = labels[index]
      if (!label || !words.every((word) => text.includes(word))) return
      if (text.startsWith(words[0] ?? '')) begins.push(label)
      else others.push(label)
    })
    return [...begins, ...others]
  }
}

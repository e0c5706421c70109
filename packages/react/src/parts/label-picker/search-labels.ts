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

/** What a query found. */
interface Found {
  /** Places of labels, rising. */
  matches: readonly number[]
  /** How many of them begin with the first word. */
  begins: number
  /** As it is shown: these come first. */
  list: readonly ResolvedLabel[]
}

/** A list of labels made ready to be searched. */
export function createLabelIndex(labels: readonly ResolvedLabel[]): LabelIndex {
  let folded: string[] | null = null
  const prepare = () => {
    folded ??= labels.map((label) => fold(`${label.name} ${label.id}`))
    return folded
  }
  /** What each letter so far has found: the next one looks among it, and erasing goes back to it. */
  const steps: { first: string; more: readonly string[]; found: Found }[] = []
  const search = (query: string): readonly ResolvedLabel[] => {
    const [first, ...more] = fold(query).split(/\s+/).filter(Boolean)
    if (first === undefined) return labels
    const texts = prepare()
    const goesOn = (step: (typeof steps)[number]) =>
      first.startsWith(step.first) && step.more.every((word, i) => more[i]?.startsWith(word))
    while (steps.length > 0 && !goesOn(steps.at(-1)!)) steps.pop()
    const known = steps.at(-1)?.found
    const matches: number[] = []
    let begins = 0
    const length = known ? known.matches.length : texts.length
    for (let i = 0; i < length; i++) {
      const index = known ? known.matches[i]! : i
      const text = texts[index]!
      const at = text.indexOf(first)
      if (at < 0 || !more.every((word) => text.includes(word))) continue
      if (at === 0) begins++
      matches.push(index)
    }
    // The same list when a further letter ruled nothing out: nothing is listed anew.
    const found =
      known?.matches.length === matches.length && known.begins === begins
        ? known
        : listed(texts, first, matches, begins)
    if (found !== known) steps.push({ first, more, found })
    return found.list
  }
  const listed = (
    texts: readonly string[],
    first: string,
    matches: readonly number[],
    begins: number,
  ): Found => {
    const all = matches.map((index) => labels[index]!)
    if (begins === 0 || begins === all.length) return { matches, begins, list: all }
    const isFirst = matches.map((index) => texts[index]!.startsWith(first))
    const list = [...all.filter((_, i) => isFirst[i]), ...all.filter((_, i) => !isFirst[i])]
    return { matches, begins, list }
  }
  return Object.assign(search, { prepare: () => void prepare() })
}

/** Something that a format cannot carry. */
export interface LossDeclaration {
  /** Stable code such as `coco.rotation`. */
  code: string
  /** A sentence: what is lost and what is written in its place. */
  description: string
}

/** How often one declared loss happened in a run, with a few examples. */
export interface Loss {
  code: string
  count: number
  /** Up to ten places: document id and, where it applies, annotation id and member. */
  examples: { document: string; annotation?: string; member?: string }[]
}

/** Counts losses of a run; only declared codes are taken. */
export interface LossCounter {
  add(code: string, example: Loss['examples'][number]): void
  list(): Loss[]
}

/** Makes a counter for the losses that a format declares; throws on a code that is not declared. */
export function createLossCounter(declared: readonly LossDeclaration[]): LossCounter {
  const losses = new Map<string, Loss>()
  const codes = new Set(declared.map((loss) => loss.code))
  return {
    add(code, example) {
      if (!codes.has(code)) throw new Error(`The loss "${code}" is not declared by the format.`)
      const loss = losses.get(code) ?? { code, count: 0, examples: [] }
      losses.set(code, loss)
      loss.count += 1
      if (loss.examples.length < 10) loss.examples.push(example)
    },
    list: () => [...losses.values()],
  }
}

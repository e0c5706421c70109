import type { AnnotationDocument } from '@tagwright/schema'
import type { Corpus } from '../format/corpus.js'
import type { Format } from '../format/format.js'
import type { Loss } from '../format/loss.js'

/**
 * A format that writes the labels of annotations, not the list of labels: the labels that nobody
 * used are told as the loss `<format>.unused-labels`.
 */
export function tellUnusedLabels<P, S>(format: Format<P, S>): Format<P, S> {
  const { serialize } = format
  if (!serialize) return format
  const code = `${format.id}.unused-labels`
  return {
    ...format,
    losses: [
      ...format.losses,
      { code, description: 'Labels that no annotation has are not in what is written.' },
    ],
    async *serialize(corpus, options, environment) {
      const unused = new Set(corpus.dataset.ontology.labels.map(({ id }) => id))
      const watched: Corpus = {
        ...corpus,
        async *documents() {
          for await (const document of corpus.documents()) {
            if (unused.size > 0) dropUsed(unused, document)
            yield document
          }
        },
      }
      yield* serialize(watched, options, environment)
      if (unused.size > 0) yield { kind: 'loss', loss: lossOf(code, unused) }
    },
  }
}

const lossOf = (code: string, unused: ReadonlySet<string>): Loss => ({
  code,
  count: unused.size,
  examples: [...unused].slice(0, 10).map((member) => ({ document: 'dataset', member })),
})

/** Takes out the labels that a document's annotations and responses speak of. */
function dropUsed(unused: Set<string>, { annotations, responses }: AnnotationDocument): void {
  for (const { labels } of annotations) for (const label of labels ?? []) unused.delete(label)
  const values: unknown[] = Object.values(responses ?? {})
  while (values.length > 0) {
    const value = values.pop()
    if (typeof value === 'string') unused.delete(value)
    else if (typeof value === 'object' && value !== null) values.push(...Object.values(value))
  }
}

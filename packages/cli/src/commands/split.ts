import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { createDocumentSpool } from '../corpus/document-spool.js'
import { subjectKey } from '../corpus/media-key.js'
import { readInputs } from '../corpus/read-inputs.js'
import { findFormat } from '../input/find-format.js'
import { openInputs } from '../input/open-inputs.js'
import { createOutput } from '../output/output.js'
import { writeCorpus } from '../output/write-corpus.js'
import { formatTable } from '../report/format-table.js'
import type { Run } from '../run/run.js'
import { type SplitItem, stratify } from '../split/stratify.js'
import type { WriteOptions } from './convert.js'

/** Options of `split`. */
export interface SplitOptions extends WriteOptions {
  /** Shares by name, that add up to 1. */
  parts: { name: string; share: number }[]
  seed: number
  stratify: boolean
  /** One dataset that says which part each medium is in, in place of a folder for each part. */
  one?: boolean
}

/** Deals documents into parts; those about one medium stay together, labels are spread evenly. */
export async function split(inputs: readonly string[], options: SplitOptions, run: Run) {
  const { parts, seed, one = false, force = false } = options
  const to = findFormat(options.to, run.formats, 'written')
  const groups = await openInputs(inputs, options, run)
  const output = createOutput(options.output, run.host, { force, asFolder: !one })
  try {
    const spool = createDocumentSpool(run.scratch)
    const subjects = createSubjects(options.stratify)
    const read = await readInputs(groups, run, options.fromOption, {
      document(document) {
        spool.add(document)
        subjects.add(document)
      },
    })
    const shares = parts.map(({ share }) => share)
    const dealt = stratify(subjects.items, shares, seed)
    const partOf = (at: number) => dealt[subjects.of[at]!]!
    const counts = parts.map(() => 0)
    for (let at = 0; at < spool.size; at++) counts[partOf(at)]! += 1
    async function* documents(only?: number): AsyncGenerator<AnnotationDocument> {
      let at = 0
      for await (const document of spool.documents()) {
        const part = partOf(at++)
        if (only !== undefined && part !== only) continue
        const split = parts[part]!.name
        yield { ...document, media: document.media.map((medium) => ({ ...medium, split })) }
      }
    }
    const { splits: _, ...header } = read.header
    const dataset: DatasetHeader = header
    if (one) {
      const corpus = { dataset, documents: () => documents(), size: spool.size }
      await writeCorpus(corpus, to, options.toOption, output, run)
    } else {
      for (const [part, { name }] of parts.entries()) {
        const corpus = { dataset, documents: () => documents(part), size: counts[part]! }
        await writeCorpus(corpus, to, options.toOption, output, run, `${name}/`)
      }
    }
    const files = await output.finish()
    const rows = parts.map(({ name }, part) => [name, String(counts[part])])
    run.reporter.note(formatTable([['part', 'documents'], ...rows]).trimEnd())
    const sizes = Object.fromEntries(parts.map(({ name }, part) => [name, counts[part]]))
    return { exitCode: run.reporter.exitCode, summary: { inputs: read.groups, files, sizes } }
  } catch (error) {
    output.discard()
    throw error
  }
}

/** Gathers what belongs together and its labels. */
function createSubjects(isStratified: boolean) {
  const items: (SplitItem & { labels: number[] })[] = []
  const of: number[] = []
  const places = new Map<string, number>()
  const labelPlaces = new Map<string, number>()
  return {
    items,
    /** For each document, in order, the index of its item. */
    of,
    add(document: AnnotationDocument) {
      const key = subjectKey(document)
      const place = places.get(key) ?? items.push({ weight: 0, labels: [] }) - 1
      places.set(key, place)
      of.push(place)
      const item = items[place]!
      item.weight += 1
      if (!isStratified) return
      for (const { labels = [] } of document.annotations) {
        for (const label of labels) {
          const number = labelPlaces.get(label) ?? labelPlaces.size
          labelPlaces.set(label, number)
          if (!item.labels.includes(number)) item.labels.push(number)
        }
      }
    },
  }
}

import type { AnnotationDocument } from '@tagwright/schema'
import { createDocumentSpool, type DocumentSpool } from '../corpus/document-spool.js'
import { readInputs } from '../corpus/read-inputs.js'
import {
  compareDocuments,
  type DocumentDifference,
  isUnchanged,
} from '../diff/compare-documents.js'
import { differenceText, noTotals, totalsText } from '../diff/diff-text.js'
import { createDocumentFinder } from '../diff/pair-documents.js'
import { openInputs } from '../input/open-inputs.js'
import type { Run } from '../run/run.js'
import type { CommonOptions } from '../run/with-run.js'

/** Options of `diff`. */
export interface DiffOptions extends CommonOptions {
  by: 'id' | 'iou'
  threshold: number
  labels: 'any' | 'same'
  json?: boolean
  summary?: boolean
}

/** Compares two datasets; one document of each is in memory at a time. */
export async function diff(a: string, b: string, options: DiffOptions, run: Run) {
  const finder = createDocumentFinder()
  const first = await spoolOf(a, options, run, () => {})
  const second = await spoolOf(b, options, run, (document, place) => finder.add(document, place))
  const { by, threshold, labels } = options
  const totals = noTotals()
  const print = createPrinter(options, run)
  await print.begin()
  const compare = async (p: AnnotationDocument, q: AnnotationDocument): Promise<void> => {
    const difference = compareDocuments(p, q, { by, threshold, labels })
    totals.annotations.same += difference.same
    totals.annotations.changed += difference.changed.length
    totals.annotations.removed += difference.removed.length
    totals.annotations.added += difference.added.length
    if (isUnchanged(difference)) totals.documents.same += 1
    else {
      totals.documents.changed += 1
      await print.difference(difference)
    }
  }
  for await (const document of first.documents()) {
    const place = finder.take(document)
    if (place !== undefined) {
      await compare(document, second.at(place))
      continue
    }
    totals.documents.onlyA += 1
    totals.annotations.removed += document.annotations.length
    await print.only('a', document)
  }
  for (const place of finder.rest()) {
    const document = second.at(place)
    totals.documents.onlyB += 1
    totals.annotations.added += document.annotations.length
    await print.only('b', document)
  }
  await print.end(totals)
  const { same, changed: altered, removed, added } = totals.annotations
  if (by === 'id' && same + altered === 0 && removed > 0 && added > 0) {
    run.reporter.note('note: no annotation has the same id in both; --by iou matches by overlap')
  }
  const { changed, onlyA, onlyB } = totals.documents
  const differs = changed + onlyA + onlyB > 0
  return { exitCode: differs ? 1 : run.reporter.exitCode, summary: { totals } }
}

async function spoolOf(
  input: string,
  options: DiffOptions,
  run: Run,
  onDocument: (document: AnnotationDocument, place: number) => void,
): Promise<DocumentSpool> {
  const spool = createDocumentSpool(run.scratch)
  const groups = await openInputs([input], options, run)
  await readInputs(groups, run, options.fromOption, {
    document(document) {
      onDocument(document, spool.size)
      spool.add(document)
    },
  })
  return spool
}

function createPrinter({ json, summary }: DiffOptions, { host }: Run) {
  let count = 0
  const item = async (value: unknown, text: string) => {
    if (summary) return
    await host.write(json ? `${count++ ? ',' : ''}\n${JSON.stringify(value)}` : text)
  }
  return {
    begin: async () => {
      if (json) await host.write('{"documents":[')
    },
    difference: (one: DocumentDifference) => item(one, differenceText(one)),
    only: (side: 'a' | 'b', { id, annotations }: AnnotationDocument) =>
      item(
        { [side]: id, annotations: annotations.length },
        `${side === 'a' ? '-' : '+'} ${id} (${annotations.length} annotations)\n`,
      ),
    end: async (totals: ReturnType<typeof noTotals>) =>
      host.write(json ? `\n],\n"totals":${JSON.stringify(totals)}}\n` : totalsText(totals)),
  }
}

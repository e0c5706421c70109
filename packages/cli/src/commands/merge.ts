import { createHash } from 'node:crypto'
import { type AnnotationDocument, serializeDocument } from '@tagwright/schema'
import { createDocumentSpool, type DocumentSpool } from '../corpus/document-spool.js'
import { subjectKey } from '../corpus/media-key.js'
import { readInputs } from '../corpus/read-inputs.js'
import { findFormat } from '../input/find-format.js'
import { openInputs } from '../input/open-inputs.js'
import { joinDocuments } from '../merge/join-documents.js'
import { createOutput } from '../output/output.js'
import { writeCorpus } from '../output/write-corpus.js'
import type { Run } from '../run/run.js'
import type { WriteOptions } from './convert.js'

/** Options of `merge`. */
export interface MergeOptions extends WriteOptions {
  /** Documents about the same medium become one. */
  join?: boolean
}

/** Puts datasets together; what is in several of them word for word is taken once. */
export async function merge(inputs: readonly string[], options: MergeOptions, run: Run) {
  const to = findFormat(options.to, run.formats, 'written')
  const groups = await openInputs(inputs, options, run)
  const output = createOutput(options.output, run.host, { force: options.force ?? false })
  try {
    const spool = createDocumentSpool(run.scratch)
    const subjects = new Map<string, number[]>()
    const seen = new Set<string>()
    let doubles = 0
    const read = await readInputs(groups, run, options.fromOption, {
      skip(document) {
        const print = fingerprint(document)
        const isDouble = seen.has(print)
        if (isDouble) doubles += 1
        seen.add(print)
        return isDouble
      },
      document(document) {
        const key = options.join ? subjectKey(document) : String(spool.size)
        const places = subjects.get(key)
        if (places) places.push(spool.size)
        else subjects.set(key, [spool.size])
        spool.add(document)
      },
    })
    const documents = options.join ? () => joined(spool, subjects, run) : spool.documents
    const corpus = { dataset: read.header, documents, size: subjects.size }
    await writeCorpus(corpus, to, options.toOption, output, run)
    const files = await output.finish()
    const counts = { documents: subjects.size, doubles }
    if (options.output !== '-') {
      run.reporter.note(
        `merged ${spool.size + doubles} documents into ${subjects.size}; ${doubles} were there twice`,
      )
    }
    return { exitCode: run.reporter.exitCode, summary: { inputs: read.groups, files, ...counts } }
  } catch (error) {
    output.discard()
    throw error
  }
}

/** Two documents of equal content have equal fingerprints, whatever the order of their members. */
function fingerprint(document: AnnotationDocument): string {
  return createHash('sha256').update(serializeDocument(document)).digest('base64')
}

async function* joined(
  spool: DocumentSpool,
  subjects: ReadonlyMap<string, readonly number[]>,
  run: Run,
): AsyncGenerator<AnnotationDocument> {
  for (const places of subjects.values()) {
    const documents = places.map((place) => spool.at(place))
    yield joinDocuments(documents, ({ document, path }) => {
      run.reporter.issue({
        code: 'TW-CLI-103',
        severity: 'warning',
        message: `The answer of "${path}" in the document "${document}" differs from that of the first; the first is kept.`,
        path: [],
        data: { document, path },
      })
    })
  }
}

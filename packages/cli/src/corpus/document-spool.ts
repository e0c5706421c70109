import { closeSync, openSync, readSync } from 'node:fs'
import type { AnnotationDocument } from '@tagwright/schema'
import type { ScratchFile, ScratchFolder } from '../run/scratch-folder.js'

/** Annotations that are held in memory before documents go to the disk. */
const heldAnnotations = 20_000
const heldDocuments = 2_000

/** Documents that can be gone through again and taken one by one, in memory while they are few. */
export interface DocumentSpool {
  add(document: AnnotationDocument): void
  readonly size: number
  documents(): AsyncIterable<AnnotationDocument>
  /** The document that was added as number `at`, from 0. */
  at(at: number): AnnotationDocument
}

/** Makes a spool on the scratch folder. */
export function createDocumentSpool(scratch: ScratchFolder): DocumentSpool {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let held: AnnotationDocument[] = []
  let annotations = 0
  let log: ScratchFile | undefined
  let end = 0
  const ends: number[] = []
  const write = (document: AnnotationDocument) => {
    const bytes = encoder.encode(`${JSON.stringify(document)}\n`)
    log!.append(bytes)
    end += bytes.length
    ends.push(end)
  }
  return {
    get size() {
      return log ? ends.length : held.length
    },
    add(document) {
      if (log) return write(document)
      held.push(document)
      annotations += document.annotations.length
      if (annotations < heldAnnotations && held.length < heldDocuments) return
      log = scratch.log(`documents-${scratch.newPath()}`)
      for (const one of held) write(one)
      held = []
    },
    async *documents() {
      if (!log) {
        yield* held
        return
      }
      let rest: Uint8Array[] = []
      for await (const chunk of log.read()) {
        let from = 0
        for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
          rest.push(chunk.subarray(from, to))
          yield JSON.parse(decoder.decode(Buffer.concat(rest))) as AnnotationDocument
          rest = []
          from = to + 1
        }
        if (from < chunk.length) rest.push(chunk.subarray(from))
      }
    },
    at(at) {
      if (!log) return held[at]!
      log.flush()
      const start = at > 0 ? ends[at - 1]! : 0
      const bytes = new Uint8Array(ends[at]! - start)
      const file = openSync(log.path, 'r')
      readSync(file, bytes, 0, bytes.length, start)
      closeSync(file)
      return JSON.parse(decoder.decode(bytes)) as AnnotationDocument
    },
  }
}

import { Zip, ZipDeflate } from 'fflate'
import type { OutputFile, SerializeEvent } from '../format/serialize-event.js'

/** Equal content gives an equal archive: entries have no date of their own. */
const date = '1980-01-01T12:00:00'

/** Packs files into a ZIP archive as a stream; each file is read while it is packed. */
export async function* packZip(
  files: AsyncIterable<OutputFile> | Iterable<OutputFile>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | undefined
  const zip = new Zip((error, data) => {
    failure ??= error ?? undefined
    ready.push(data)
  })
  const take = function* () {
    if (failure) throw failure
    yield* ready
    ready = []
  }
  for await (const { path, content } of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = date
    zip.add(entry)
    for await (const bytes of content) {
      entry.push(bytes)
      yield* take()
    }
    entry.push(new Uint8Array(), true)
    yield* take()
  }
  zip.end()
  yield* take()
}

/** The files of a writing, for `packZip`; all other events go to `other`. */
export async function* filesOf(
  events: AsyncIterable<SerializeEvent>,
  other: (event: Exclude<SerializeEvent, { kind: 'file' }>) => void = () => {},
): AsyncGenerator<OutputFile> {
  for await (const event of events) {
    if (event.kind === 'file') yield event.file
    else other(event)
  }
}

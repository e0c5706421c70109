import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import { readLines } from '../text/lines.js'

/** Documents kept in memory before they go to the scratch store. */
const held = 500

/**
 * Puts the dataset before the documents where it is known only after them: documents wait, a few in
 * memory, more in the scratch store. Issues and progress pass at once.
 */
export async function* datasetFirst(
  events: AsyncIterable<ParseEvent>,
  dataset: () => DatasetHeader,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const encoder = new TextEncoder()
  const log = environment.scratch.log(`documents-${environment.newId()}`)
  let waiting: AnnotationDocument[] = []
  let spilled = false
  const spill = async () => {
    await log.append(encoder.encode(waiting.map((one) => `${JSON.stringify(one)}\n`).join('')))
    waiting = []
    spilled = true
  }
  for await (const event of events) {
    if (environment.signal?.aborted) break
    if (event.kind !== 'document') {
      yield event
      continue
    }
    waiting.push(event.document)
    if (waiting.length > held) await spill()
  }
  yield { kind: 'dataset', dataset: dataset() }
  if (spilled) {
    for await (const { text } of readLines({ name: 'scratch', open: () => log.read() })) {
      yield { kind: 'document', document: JSON.parse(text) }
    }
  }
  for (const document of waiting) yield { kind: 'document', document }
}

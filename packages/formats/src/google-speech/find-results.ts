import { isRecord } from '../convert/numbers.js'

/** The results of one recording, and what the file says beside them. */
export interface FoundResults {
  /** The address of the recording, in batch results. */
  uri: string | undefined
  results: unknown[]
  /** Members beside the results: ids, metadata, billed time. */
  beside: Record<string, unknown>
}

/**
 * Finds the results in what the service answers: a plain response, an operation that is done, the
 * file that a batch request writes, or a batch response with a member for each recording.
 */
export function findResults(root: unknown): FoundResults[] {
  if (Array.isArray(root)) {
    const lists = root.filter(isRecord)
    if (lists.some((one) => Array.isArray(one.results))) return lists.flatMap(findResults)
    return lists.some((one) => Array.isArray(one.alternatives))
      ? [{ uri: undefined, results: root, beside: {} }]
      : []
  }
  if (!isRecord(root)) return []
  if (isRecord(root.response)) {
    const { response, ...beside } = root
    return findResults(response).map((one) => ({ ...one, beside: { ...beside, ...one.beside } }))
  }
  const { results, ...beside } = root
  if (Array.isArray(results)) return [{ uri: undefined, results, beside }]
  // Some clients leave out an empty list.
  if (results === undefined && ('totalBilledTime' in root || 'requestId' in root))
    return [{ uri: undefined, results: [], beside }]
  if (!isRecord(results)) return []
  return Object.entries(results).flatMap(([uri, one]) => {
    if (!isRecord(one)) return []
    const inline = isRecord(one.inlineResult) ? one.inlineResult : one
    const transcript = isRecord(inline.transcript) ? inline.transcript : undefined
    return Array.isArray(transcript?.results)
      ? [{ uri, results: transcript.results, beside: {} }]
      : []
  })
}

import { joinBytes } from './join-bytes.js'
import type { SourceFile } from './source-file.js'

/** Reads a whole file; refuses one that is larger than `limit` bytes by returning undefined. */
export async function readBytes(
  file: SourceFile,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.open()) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0] : joinBytes(chunks)
}

/** A file to be read; it can be opened more than once. */
export interface SourceFile {
  /** Relative path with forward slashes. */
  name: string
  /** Bytes, when known. */
  size?: number
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A source file from text or bytes in memory. */
export function memoryFile(name: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, size: bytes.length, open: () => [bytes] }
}

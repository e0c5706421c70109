/** An append-only run of bytes that can be read again from its start. */
export interface ScratchLog {
  append(bytes: Uint8Array): Promise<void> | void
  read(): AsyncIterable<Uint8Array>
}

/** Room outside the working memory: temporary files at the command line, memory in a page. */
export interface ScratchStore {
  /** The log of that name, made when it is first asked for. */
  log(name: string): ScratchLog
  /** Gives everything back. */
  dispose(): Promise<void> | void
}

/** A scratch store in memory, for small inputs and tests. */
export function createMemoryScratch(): ScratchStore {
  const logs = new Map<string, Uint8Array[]>()
  return {
    log(name) {
      const chunks = logs.get(name) ?? []
      logs.set(name, chunks)
      return {
        append: (bytes) => void chunks.push(bytes.slice()),
        async *read() {
          yield* chunks
        },
      }
    },
    dispose: () => logs.clear(),
  }
}

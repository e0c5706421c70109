/** A file behind an address, read by stretches; holds what was just fetched, never the whole. */
export interface ByteSource {
  /** Bytes of the file; undefined when the server does not say. */
  readonly size: number | undefined
  /** Whether any place can be gone to at once; else by reading all before it. */
  readonly seekable: boolean
  /**
   * Up to `length` bytes from a place, fewer only at the end of the file.
   * @throws SourceError when the server refuses, or does not answer
   */
  read(at: number, length: number): Promise<Uint8Array>
  close(): void
}

/** Why a file could not be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  /** The status that the server answered; null when there was no answer. */
  readonly status: number | null
  constructor(message: string, status: number | null = null) {
    super(message)
    this.status = status
  }
}

/** Bytes that are rather read and thrown away than asked for anew. */
const gap = 1 << 18

interface Part {
  at: number
  bytes: Uint8Array
}

async function request(url: string, at: number, signal?: AbortSignal): Promise<Response> {
  const stop = signal ? { signal } : {}
  const range = { ...stop, headers: { Range: `bytes=${at}-` } }
  try {
    const response = await fetch(url, range)
    // An empty file has no range at all.
    return response.status === 416 && at === 0 ? await fetch(url, stop) : response
  } catch (error) {
    signal?.throwIfAborted()
    if (at > 0) throw new SourceError(String(error))
    // Some servers of other origins do not let ranges be asked for.
    return fetch(url, stop).catch((failed: unknown) => {
      signal?.throwIfAborted()
      throw new SourceError(String(failed))
    })
  }
}

const sizeOf = ({ headers }: Response): number | undefined => {
  const [, total] = /\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
  const stated = total ?? (headers.has('content-encoding') ? null : headers.get('content-length'))
  return stated === null ? undefined : Number(stated)
}

/**
 * Opens a file. One answer is read on as long as places follow on each other; a jump asks for a range.
 * @throws SourceError when there is no such file, or it cannot be read from here
 */
export async function openByteSource(url: string, signal?: AbortSignal): Promise<ByteSource> {
  const first = await request(url, 0, signal)
  if (!first.ok) throw new SourceError(`status ${first.status}`, first.status)
  const seekable = first.status === 206
  const size = sizeOf(first)
  let body = first.body?.getReader() ?? null
  /** Where the next bytes of the body lie. */
  let next = 0
  let held: Part[] = []

  async function goTo(at: number): Promise<void> {
    void body?.cancel().catch(() => {})
    held = []
    const response = await request(url, seekable ? at : 0, signal)
    if (!response.ok || (seekable && response.status !== 206)) {
      void response.body?.cancel().catch(() => {})
      throw new SourceError(`status ${response.status}`, response.status)
    }
    body = response.body?.getReader() ?? null
    next = seekable ? at : 0
  }

  return {
    size,
    seekable,
    async read(at, length) {
      const end = size === undefined ? at + length : Math.min(size, at + length)
      if (end <= at) return new Uint8Array(0)
      const from = held[0]?.at ?? next
      // Without ranges, what lies behind is read anew from the start, and what lies ahead read on.
      if (at < from || (seekable && at > next + gap)) await goTo(at)
      while (next < end) {
        const piece = await body?.read()
        if (!piece || piece.done) break
        held.push({ at: next, bytes: piece.value })
        next += piece.value.length
        while (held[0] && held[0].at + held[0].bytes.length <= at) held.shift()
      }
      while (held[0] && held[0].at + held[0].bytes.length <= at) held.shift()
      const [only] = held
      const last = Math.min(end, next)
      if (last <= at) return new Uint8Array(0)
      if (only && only.at + only.bytes.length >= last)
        return only.bytes.subarray(at - only.at, last - only.at)
      const joined = new Uint8Array(last - at)
      for (const { at: place, bytes } of held) {
        const skip = Math.max(0, at - place)
        const into = Math.max(0, place - at)
        if (into >= joined.length) break
        joined.set(bytes.subarray(skip, skip + joined.length - into), into)
      }
      return joined
    },
    close() {
      void body?.cancel().catch(() => {})
      body = null
      held = []
    },
  }
}

/** Bytes of each sample of a file. */
const sampleBytes = 1 << 16

/** Files smaller than this are decoded faster than their samples are fetched. */
const least = 1 << 19

interface Part {
  bytes: ArrayBuffer
  total: number
  changed: string
}

/** A range of a file; null from servers that do not give ranges, or do not let them be read. */
async function partOf(url: string, range: string, signal?: AbortSignal): Promise<Part | null> {
  const stop = new AbortController()
  const response = await fetch(url, {
    headers: { Range: `bytes=${range}` },
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
  })
  const [, total] = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? []
  if (response.status !== 206 || total === undefined) {
    stop.abort()
    return null
  }
  const changed = response.headers.get('last-modified') ?? ''
  return { bytes: await response.arrayBuffer(), total: Number(total), changed }
}

/**
 * A key of what is in a file, from its size, its date and samples of its start, middle and end, so
 * that the same file is known again under another address. Null for small files, where the server
 * does not give ranges, and where the browser does not hash (pages without HTTPS).
 */
export async function soundKey(url: string, signal?: AbortSignal): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle
  if (!subtle || /^data:/i.test(url)) return null
  try {
    const first = await partOf(url, `0-${sampleBytes - 1}`, signal)
    if (!first || first.total < least) return null
    const { total, changed } = first
    const middle = Math.floor(total / 2)
    const rest = await Promise.all([
      partOf(url, `${middle}-${middle + sampleBytes - 1}`, signal),
      partOf(url, `${total - sampleBytes}-${total - 1}`, signal),
    ])
    const parts = [first, ...rest.filter((part) => part !== null)].map(({ bytes }) => bytes)
    const all = await new Blob([`${total} ${changed} `, ...parts]).arrayBuffer()
    const hash = new Uint8Array(await subtle.digest('SHA-256', all))
    return `sampled:${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  } catch {
    signal?.throwIfAborted()
    return null
  }
}

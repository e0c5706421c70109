/**
 * Whether the bytes behind an address may be read by this page, so that its sound may pass through
 * an audio graph. Asks the server for one byte, since it alone knows, and addresses may lead on.
 */
export async function mayReadSound(url: string): Promise<'same-origin' | 'other-origin' | false> {
  if (url === '') return false
  if (/^(?:blob|data):/i.test(url)) return 'same-origin'
  const stop = new AbortController()
  try {
    const response = await fetch(url, { headers: { Range: 'bytes=0-0' }, signal: stop.signal })
    if (!response.ok) return false
    return response.type === 'cors' ? 'other-origin' : 'same-origin'
  } catch {
    return false
  } finally {
    stop.abort()
  }
}

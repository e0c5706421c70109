/**
 * Waits for what a host's handler answers. A `Response` of `fetch` that is not `ok` is a refusal:
 * `fetch` itself fails only without a network, and an answer that a server refused would be lost.
 */
export async function taken(answer: unknown): Promise<void> {
  const result = await answer
  if (typeof result !== 'object' || result === null) return
  const { ok, status } = result as { ok?: unknown; status?: unknown }
  if (ok === false) throw new Error(typeof status === 'number' ? `HTTP ${status}` : '')
}

import type { Issue } from '@tagwright/schema'
import { mediaIssues } from './media-issues.js'

/** The issue that an HTTP status means, or undefined when the file was delivered. */
export function issueOfStatus(medium: string, status: number): Issue | undefined {
  if (status >= 200 && status < 400) return undefined
  if (status === 404 || status === 410) return mediaIssues.notFound(medium, { status })
  if (status === 401 || status === 403) return mediaIssues.expired(medium, { status })
  return mediaIssues.server(medium, { status })
}

/**
 * Tells apart a refusal by another origin and a failed connection: a request whose answer may not
 * be read gets through in the first case only. A file that other origins may not even embed fails
 * too; then its server at least answers.
 */
export async function issueOfFailedFetch(medium: string, url: string): Promise<Issue> {
  const answers = (await isAnswered(url)) || (await isAnswered(rootOf(url)))
  return answers ? mediaIssues.cors(medium) : mediaIssues.network(medium)
}

/** The start page of an address's server; the address itself when it has none. */
function rootOf(url: string): string {
  const { href, protocol } = new URL(url, location.href)
  return protocol.startsWith('http') ? new URL('/', href).href : href
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', method: 'GET', headers: { Range: 'bytes=0-0' } })
    return true
  } catch {
    return false
  }
}

/**
 * Finds out why an element could not play a medium, since the element itself only says "not
 * supported" for a missing file, a web page in its place, and a wrong format alike. Reads at most
 * the first bytes.
 */
export async function diagnoseMedium(
  medium: string,
  url: string,
  element?: { error: { code: number } | null },
): Promise<Issue> {
  const stop = new AbortController()
  try {
    // Asking an empty blob for a range is a network error.
    const headers = /^(?:blob|data):/i.test(url) ? {} : { Range: 'bytes=0-1023' }
    const response = await fetch(url, { signal: stop.signal, headers })
    const issue = issueOfStatus(medium, response.status)
    if (issue && response.status !== 416) return issue
    const first = await response.body?.getReader().read()
    if (response.status === 416 || !first || first.done || first.value.length === 0)
      return mediaIssues.empty(medium)
    const type = response.headers.get('content-type') ?? ''
    // Code 2 is a connection that broke after it began.
    return element?.error?.code === 2
      ? mediaIssues.network(medium)
      : mediaIssues.format(medium, { type })
  } catch {
    return issueOfFailedFetch(medium, url)
  } finally {
    stop.abort()
  }
}

import type { Issue, TaskMedium } from '@tagwright/schema'
import { mediaIssues } from '../issues/media-issues.js'
import { isSafeMediumUrl } from './check-url.js'

/** Why an address is asked for: the first time, after a failure, or because it expired. */
export type UrlReason = 'load' | 'retry' | 'expired'

/** The host's way from a medium to an address that can be loaded now. */
export type ResolveUrl = (
  medium: TaskMedium,
  request: { reason: UrlReason },
) => string | Promise<string>

/** The outcome of asking for an address. */
export type ResolvedUrl = { url: string; issue: null } | { url: null; issue: Issue }

function checked(medium: TaskMedium, url: unknown): ResolvedUrl {
  if (typeof url !== 'string' || url === '')
    return { url: null, issue: mediaIssues.noSource(medium.id) }
  return isSafeMediumUrl(url)
    ? { url, issue: null }
    : { url: null, issue: mediaIssues.unsafeUrl(medium.id) }
}

function failed(medium: TaskMedium, error: unknown): ResolvedUrl {
  const why = error instanceof Error ? error.message : String(error)
  return { url: null, issue: mediaIssues.resolveFailed(medium.id, { why }) }
}

/**
 * Asks the host for a medium's address and checks the answer; never throws or rejects. An answer
 * that needs no waiting comes back at once.
 */
export function resolveMediumUrl(
  medium: TaskMedium,
  resolveUrl: ResolveUrl,
  reason: UrlReason,
): ResolvedUrl | Promise<ResolvedUrl> {
  try {
    const answer = resolveUrl(medium, { reason })
    if (typeof answer === 'string' || answer === undefined) return checked(medium, answer)
    return Promise.resolve(answer).then(
      (url) => checked(medium, url),
      (error: unknown) => failed(medium, error),
    )
  } catch (error) {
    return failed(medium, error)
  }
}

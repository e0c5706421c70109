import type { Issue, TaskMedium } from '@tagwright/schema'
import { mediaIssues } from '../issues/media-issues.js'
import { isSafeMediumUrl } from './check-url.js'

/** Why an address is asked for: the first time, after a failure, or because it expired. */
export type UrlReason = 'load' | 'retry' | 'expired'

/** The host's way from a medium to an address that can be loaded now. */
export type ResolveUrl = (
  medium: TaskMedium,
  context: { reason: UrlReason },
) => string | Promise<string>

/** The outcome of asking for an address. */
export type ResolvedUrl = { url: string; issue: null } | { url: null; issue: Issue }

const checked = (medium: TaskMedium, url: unknown): ResolvedUrl => {
  if (typeof url !== 'string' || url === '')
    return { url: null, issue: mediaIssues.noSource(medium.id) }
  return isSafeMediumUrl(url)
    ? { url, issue: null }
    : { url: null, issue: mediaIssues.unsafeUrl(medium.id) }
}

/** The address that the task states, checked; the way when the host has no `resolveUrl`. */
export function statedUrl(medium: TaskMedium): ResolvedUrl {
  return checked(medium, medium.src)
}

/** Asks the host for a medium's address and checks the answer; never rejects. */
export async function resolveMediumUrl(
  medium: TaskMedium,
  resolveUrl: ResolveUrl,
  reason: UrlReason,
): Promise<ResolvedUrl> {
  try {
    return checked(medium, await resolveUrl(medium, { reason }))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { url: null, issue: mediaIssues.resolveFailed(medium.id, { why }) }
  }
}

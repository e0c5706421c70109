import type { Issue } from '@tagwright/schema'
import { issueOfFailedFetch, issueOfStatus } from '../issues/diagnose-medium.js'
import { mediaIssues } from '../issues/media-issues.js'
import type { DecodedPeaks } from './decoded-peaks.js'
import { type PeaksSource, readPeaks } from './read-peaks.js'
import type { RememberOptions } from './remembered-peaks.js'

const asWarning = (issue: Issue): Issue => ({ ...issue, severity: 'warning' })

async function fetchPeaks(
  medium: string,
  url: string,
  signal?: AbortSignal,
): Promise<DecodedPeaks> {
  let response: Response
  try {
    response = await fetch(url, signal ? { signal } : {})
  } catch {
    signal?.throwIfAborted()
    return { peaks: null, issue: asWarning(await issueOfFailedFetch(medium, url)) }
  }
  const refused = issueOfStatus(medium, response.status)
  if (refused) return { peaks: null, issue: asWarning(refused) }
  return peaksOfData(medium, await response.arrayBuffer())
}

/** Reads peaks that are there already; an issue when they cannot be read. */
export function peaksOfData(medium: string, source: PeaksSource): DecodedPeaks {
  try {
    return { peaks: readPeaks(source), issue: null }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { peaks: null, issue: mediaIssues.peaksUnreadable(medium, { why }) }
  }
}

/** Says so when peaks and sound differ in length by more than a second and a hundredth. */
export function lengthIssue(
  medium: string,
  peaks: number,
  duration: number | undefined,
): Issue | null {
  if (duration === undefined || !Number.isFinite(duration)) return null
  return Math.abs(peaks - duration) > Math.max(1, duration / 100)
    ? mediaIssues.peaksLength(medium, { peaks, sound: duration })
    : null
}

/**
 * Gets the peaks of a medium: the host's if there are any that can be read, else decoded from the
 * sound. What went wrong with the host's is told even when decoding then works. Rejects only when
 * aborted.
 * @param peaks an address, or data as `readPeaks` takes
 * @param url where the sound itself is; null when it cannot be loaded
 */
export async function loadPeaks(
  peaks: string | Exclude<PeaksSource, string> | undefined,
  url: string | null,
  options: RememberOptions,
): Promise<DecodedPeaks> {
  const { medium, duration, signal } = options
  let given: DecodedPeaks | null = null
  if (typeof peaks === 'string') given = await fetchPeaks(medium, peaks, signal)
  else if (peaks) given = peaksOfData(medium, peaks)
  if (given?.peaks) return { ...given, issue: lengthIssue(medium, given.peaks.duration, duration) }
  if (url === null) return given ?? { peaks: null, issue: mediaIssues.noSource(medium) }
  // Most media come with peaks: the code that decodes is loaded for those that do not.
  const code = await import('./remembered-peaks.js').catch(() => null)
  signal?.throwIfAborted()
  if (!code) return given ?? { peaks: null, issue: asWarning(mediaIssues.network(medium)) }
  const decoded = await code.rememberedPeaks(url, options)
  return decoded.peaks && given ? { ...decoded, issue: given.issue } : decoded
}

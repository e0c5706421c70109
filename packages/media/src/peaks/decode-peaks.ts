import type { Issue } from '@tagwright/schema'
import { issueOfFailedFetch, issueOfStatus } from '../issues/diagnose-medium.js'
import { mediaIssues } from '../issues/media-issues.js'
import { decodeInPage } from './decode-in-page.js'
import { type DecodedPeaks, judgePeaks } from './decoded-peaks.js'
import { peaksApart } from './peaks-apart.js'
import type { PeaksData } from './peaks-data.js'

/** What decoding is allowed to take. */
export interface DecodeLimits {
  /**
   * Bytes that a file may take for a moment that can only be decoded as a whole (what is neither WAV
   * nor MP3, where the browser has no WebCodecs or the container is not known): its own, and its sound
   * as browsers hold it, 384 kB a second. What needs more is refused.
   * @default 402653184 (384 MiB, about 17 minutes)
   */
  memory: number
}

/** What decoding needs to know and whom it tells. */
export interface DecodeOptions {
  /** Id of the medium, for issues. */
  medium: string
  /** Length in seconds as the element knows it; undefined when not known yet. */
  duration?: number | undefined
  signal?: AbortSignal
  limits?: Partial<DecodeLimits>
  /** Called with the peaks so far and the share of the file read, in [0, 1]. */
  onProgress?: (peaks: PeaksData, share: number) => void
}

/**
 * Makes peaks from the sound itself, for media that come without. A worker reads the file as a stream
 * and decodes it packet by packet, whatever its length: MP4 and M4A, WebM and Matroska, Ogg, FLAC, MP3,
 * AAC, WAV. It holds some hundred kilobytes and the peaks, at most 3.6 MB an hour and channel. Where
 * that cannot be, the page does what it can, a moment at a time. Rejects only when aborted.
 */
export async function decodePeaks(url: string, options: DecodeOptions): Promise<DecodedPeaks> {
  const { medium, signal } = options
  signal?.throwIfAborted()
  const apart = await peaksApart(url, options)
  if (apart?.end === 'made')
    return judgePeaks(medium, apart.peaks, apart.truncated ? mediaIssues.truncated(medium) : null)
  if (apart?.end === 'empty') return { peaks: null, issue: mediaIssues.empty(medium) }
  const refused = apart?.end === 'refused' && issueOfStatus(medium, apart.status)
  if (refused) return { peaks: null, issue: asWarning(refused) }
  if (apart?.end === 'unreachable')
    return { peaks: null, issue: asWarning(await issueOfFailedFetch(medium, url)) }
  return inPage(url, options)
}

const asWarning = (issue: Issue): Issue => ({ ...issue, severity: 'warning' })

async function inPage(url: string, options: DecodeOptions): Promise<DecodedPeaks> {
  const { medium, signal } = options
  let response: Response
  try {
    response = await fetch(url, signal ? { signal } : {})
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Error && error.name === 'AbortError') throw error
    return { peaks: null, issue: asWarning(await issueOfFailedFetch(medium, url)) }
  }
  const refused = issueOfStatus(medium, response.status)
  if (refused) return { peaks: null, issue: asWarning(refused) }
  try {
    return await decodeInPage(response, options)
  } catch {
    signal?.throwIfAborted()
    return { peaks: null, issue: mediaIssues.undecodable(medium) }
  }
}

import type { Issue } from '@tagwright/schema'
import { issueOfFailedFetch, issueOfStatus } from '../issues/diagnose-medium.js'
import { mediaIssues } from '../issues/media-issues.js'
import { decodeInPage } from './decode-in-page.js'
import type { DecodeOptions } from './decode-options.js'
import { type DecodedPeaks, judgePeaks } from './decoded-peaks.js'
import { peaksApart } from './peaks-apart.js'

/**
 * Makes peaks from the sound itself, for media that come without. A worker reads the file as a stream
 * and decodes it packet by packet, whatever its length: MP4 and M4A, WebM and Matroska, Ogg, FLAC, MP3,
 * AAC, WAV. It holds some hundred kilobytes and the peaks, at most 4.8 MB an hour and channel. Where
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

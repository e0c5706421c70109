import type { Issue } from '@tagwright/schema'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isSafeMediumUrl } from '../url/check-url.js'
import { lengthIssue, loadPeaks, peaksOfData } from './load-peaks.js'
import { createPeaksPyramid, type PeaksPyramid } from './peaks-pyramid.js'
import type { PeaksSource } from './read-peaks.js'

/** The waveform of a medium, or why there is none. */
export interface LoadedPeaks {
  readonly status: 'loading' | 'ready' | 'none'
  /** Grows while a long file is read. */
  readonly pyramid: PeaksPyramid | null
  readonly issue: Issue | null
  /** Share of the file read, in [0, 1]; null when not known. */
  readonly progress: number | null
  retry(): void
}

/** What the waveform is made from. */
export interface PeaksRequest {
  /** Id of the medium. */
  medium: string | undefined
  /** The host's peaks: an address or data. */
  peaks?: string | Exclude<PeaksSource, string> | undefined
  /** Where the sound is, for decoding; null while not known. */
  url: string | null
  /** What tells one sound from another while addresses run out and are renewed. @default the address */
  source?: string | undefined
  /** Seconds, as the element knows it; NaN until known. */
  duration: number
  /** SHA-256 of the sound file in hex, as the task states it. */
  sha256?: string | undefined
  /** Peaks made here are kept on this device and found again by what is in the file. @default true */
  remember?: boolean
  /** Nothing is loaded before. @default true */
  enabled?: boolean
}

type Outcome = Omit<LoadedPeaks, 'retry'>

const loading: Outcome = { status: 'loading', pyramid: null, issue: null, progress: null }

/** Loads or makes the waveform of a medium; stops when it is not wanted any more. */
export function usePeaks(request: PeaksRequest): LoadedPeaks {
  const { medium, url, duration, sha256, remember = true, enabled = true } = request
  const peaks =
    typeof request.peaks === 'string' && !isSafeMediumUrl(request.peaks) ? undefined : request.peaks
  // Data need no waiting: the first frame shows them.
  const direct = useMemo((): Outcome | null => {
    if (medium === undefined || peaks === undefined || typeof peaks === 'string') return null
    const read = peaksOfData(medium, peaks)
    return read.peaks
      ? { status: 'ready', pyramid: createPeaksPyramid(read.peaks), issue: null, progress: null }
      : null
  }, [medium, peaks])
  const [attempt, setAttempt] = useState(0)
  const [outcome, setOutcome] = useState<Outcome>(loading)
  /** The address at which nothing could be made. */
  const [failed, setFailed] = useState<string | null>(null)
  // A stream, or a file that does not say, has no end, and what can be read of it is tried.
  // The length only decides whether decoding is worth a try: seconds are exact enough.
  const seconds = Number.isFinite(duration) ? Math.round(duration) : undefined
  const ready =
    enabled &&
    direct === null &&
    medium !== undefined &&
    (peaks !== undefined || (url !== null && !Number.isNaN(duration)))
  // What has begun goes on while the address is renewed: the sound is the same.
  const key = peaks !== undefined ? '' : (request.source ?? url)
  const begun = useRef<string | null>(null)
  if (ready && key !== null) begun.current = `${medium} ${key}`
  const going = enabled && direct === null && begun.current === `${medium} ${key}`
  const latest = useRef({ url, seconds })
  useEffect(() => {
    if (url !== null) latest.current = { url, seconds }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt starts it anew.
  useEffect(() => {
    if (!going || medium === undefined) return
    const stop = new AbortController()
    setOutcome(loading)
    setFailed(null)
    const { url: from, seconds: length } = latest.current
    void loadPeaks(peaks, from, {
      medium,
      duration: length,
      sha256,
      ...(!remember && { cache: null }),
      signal: stop.signal,
      onProgress: (partial, share) => {
        if (stop.signal.aborted) return
        setOutcome({
          status: 'loading',
          pyramid: createPeaksPyramid(partial),
          issue: null,
          progress: share,
        })
      },
    }).then(
      (found) => {
        if (stop.signal.aborted) return
        setFailed(found.peaks ? null : from)
        setOutcome({
          status: found.peaks ? 'ready' : 'none',
          pyramid: found.peaks && createPeaksPyramid(found.peaks),
          issue: found.issue,
          progress: null,
        })
      },
      () => {},
    )
    return () => stop.abort()
  }, [going, medium, peaks, key, attempt, sha256, remember])

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  // What failed at an address that ran out is tried again at the next one.
  useEffect(() => {
    if (failed !== null && url !== null && url !== failed) retry()
  }, [failed, url, retry])
  const { pyramid, issue, status } = direct ?? outcome
  const host = peaks !== undefined && status === 'ready' ? pyramid : null
  const differs = useMemo(
    () => (host && medium !== undefined ? lengthIssue(medium, host.duration, seconds) : null),
    [host, medium, seconds],
  )
  return { ...(direct ?? outcome), issue: issue ?? differs, retry }
}

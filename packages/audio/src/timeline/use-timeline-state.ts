import {
  type LoadedMedium,
  type LoadedPeaks,
  type PeaksSource,
  type PlayPolicy,
  recordDuration,
  useMediaSource,
  useMediumUrl,
  usePeaks,
} from '@tagwright/media'
import { useTaskStore } from '@tagwright/react'
import type { TaskMedium, TranscriptionWidget } from '@tagwright/schema'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { beginWith, type TimelineChoice } from '../settings/timeline-choice.js'
import { createTimeline, type Timeline } from './timeline.js'
import { useMediumElement } from './use-medium-element.js'

/** A timeline with its medium and waveform, as the widget shows them. */
export interface TimelineState {
  /** Null before the first effect, so also on a server. */
  timeline: Timeline | null
  media: LoadedMedium
  peaks: LoadedPeaks
}

/**
 * Makes the timeline of a mounted widget and keeps it fed: sound, length, waveform. What the first
 * frame shows is there before it.
 */
export function useTimelineState(
  widget: TranscriptionWidget,
  medium: TaskMedium | undefined,
  given: Exclude<PeaksSource, string> | undefined,
  policy: Partial<PlayPolicy> | undefined,
  choice: TimelineChoice | undefined,
): TimelineState {
  const store = useTaskStore()
  const owned = useMediumElement(medium?.type === 'video' ? 'video' : 'audio', widget, medium)
  const resolved = useMediumUrl(medium)
  const media = useMediaSource(medium, resolved, owned)
  const host = given ?? medium?.peaks
  const peaks = usePeaks({
    medium: medium?.id,
    peaks: host,
    url: resolved.url,
    sha256: medium?.sha256,
    // The host's peaks are compared with the sound; else the task's word lets decoding begin at once.
    duration: host ? media.duration : (medium?.duration ?? media.duration),
  })
  const [timeline, setTimeline] = useState<Timeline | null>(null)
  const known = [media.duration, medium?.duration, peaks.pyramid?.duration].find(
    (seconds) => seconds !== undefined && Number.isFinite(seconds) && seconds > 0,
  )
  const feed = (into: Timeline) => {
    into.setDuration(known ?? 0)
    into.waveform.set(peaks.pyramid)
  }
  const latest = useRef(feed)
  latest.current = feed

  useLayoutEffect(() => {
    if (!owned || owned.scope.disposed) return
    const scope = owned.scope.child()
    const made = createTimeline({ store, widget, medium, element: owned.element, scope })
    latest.current(made)
    setTimeline(made)
    return () => {
      setTimeline(null)
      scope.dispose()
    }
  }, [owned, store, widget, medium])
  useLayoutEffect(() => {
    if (timeline) beginWith(timeline, policy, choice)
  }, [timeline, policy, choice])
  useLayoutEffect(() => {
    timeline?.setDuration(known ?? 0)
  }, [timeline, known])
  useLayoutEffect(() => {
    timeline?.waveform.set(peaks.pyramid)
  }, [timeline, peaks.pyramid])
  useEffect(() => {
    timeline?.url.set(media.status === 'error' ? null : media.url)
  }, [timeline, media.status, media.url])
  useEffect(() => {
    if (medium) recordDuration(store, medium.id, media.duration)
  }, [store, medium, media.duration])
  return { timeline, media, peaks }
}

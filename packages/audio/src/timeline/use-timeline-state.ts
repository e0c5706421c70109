import {
  type LoadedMedium,
  type LoadedPeaks,
  type OwnedElement,
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
import { createMediumElement } from './create-medium-element.js'
import { createTimeline, type Timeline } from './timeline.js'

/** A timeline with its medium and waveform, as the widget shows them. */
export interface TimelineState {
  /** Null before the first effect, so also on a server. */
  timeline: Timeline | null
  media: LoadedMedium
  peaks: LoadedPeaks
}

interface Mounted {
  owned: OwnedElement
  timeline: Timeline
}

/** What a timeline was begun with. */
interface Begun {
  timeline: Timeline
  policy: Partial<PlayPolicy> | undefined
  choice: TimelineChoice | undefined
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
  const kind = medium?.type === 'video' ? 'video' : 'audio'
  const [mounted, setMounted] = useState<Mounted | null>(null)
  const timeline = mounted?.timeline ?? null
  const resolved = useMediumUrl(medium)
  const media = useMediaSource(medium, resolved, mounted?.owned ?? null)
  const host = given ?? medium?.peaks
  const peaks = usePeaks({
    medium: medium?.id,
    peaks: host,
    url: resolved.url,
    source: medium?.src,
    sha256: medium?.sha256,
    // The host's peaks are compared with the sound; else the task's word lets decoding begin at once.
    duration: host ? media.duration : (medium?.duration ?? media.duration),
  })
  const known = [media.duration, medium?.duration, peaks.pyramid?.duration].find(
    (seconds) => seconds !== undefined && Number.isFinite(seconds) && seconds > 0,
  )
  const feed = (into: Timeline) => {
    into.setDuration(known ?? 0)
    into.waveform.set(peaks.pyramid)
  }
  const begin = (into: Timeline) => beginWith(into, policy, choice)
  const latest = useRef({ feed, begin })
  latest.current = { feed, begin }
  const begun = useRef<Begun | null>(null)

  // Element and timeline in one go, so that the first frame shows the sound. An element for each
  // timeline: one whose sound was led through a graph cannot be used again.
  useLayoutEffect(() => {
    const owned = createMediumElement(kind)
    const scope = owned.scope.child()
    const made = createTimeline({ store, widget, medium, element: owned.element, scope })
    latest.current.begin(made)
    latest.current.feed(made)
    begun.current = null
    setMounted({ owned, timeline: made })
    return () => {
      setMounted(null)
      owned.scope.dispose()
    }
  }, [kind, store, widget, medium])
  useLayoutEffect(() => {
    if (!timeline) return
    // A new timeline has begun with these; later ones count as said by the host anew.
    const before = begun.current
    begun.current = { timeline, policy, choice }
    if (before?.timeline === timeline && (before.policy !== policy || before.choice !== choice))
      beginWith(timeline, policy, choice)
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

import { createSignal, type Signal } from '@tagwright/audio'
import type { Scope } from '@tagwright/core'
import { mediaIssues } from '@tagwright/media'
import type { Issue, TaskMedium } from '@tagwright/schema'

/** Seconds by which a clip may end early without a word. */
const tolerance = 1

/**
 * Tells when a clip ends before its header, or the task, says. Browsers play what is there; then they
 * make the clip shorter, or leap to an end that no frame was shown of.
 */
export function watchCut(
  video: HTMLVideoElement,
  medium: TaskMedium | undefined,
  scope: Scope,
): Signal<Issue | null> {
  const cut = createSignal<Issue | null>(null)
  let promised = medium?.duration ?? 0
  let lastFrame = Number.POSITIVE_INFINITY
  if (typeof video.requestVideoFrameCallback === 'function') {
    const onFrame: VideoFrameRequestCallback = (_, { mediaTime }) => {
      lastFrame = mediaTime
      handle = video.requestVideoFrameCallback(onFrame)
    }
    let handle = video.requestVideoFrameCallback(onFrame)
    scope.add(() => video.cancelVideoFrameCallback(handle))
  }
  const look = () => {
    const { duration, ended, playbackRate } = video
    if (!Number.isFinite(duration) || !medium) return
    // When a clip is played fast, its last frames may be left out.
    const there = ended ? Math.min(duration, lastFrame + playbackRate / 2) : duration
    if (promised - there > tolerance && cut.get() === null)
      cut.set(mediaIssues.truncated(medium.id, { there, promised }))
    promised = Math.max(promised, duration)
  }
  for (const type of ['loadedmetadata', 'durationchange', 'ended'])
    scope.listen(video, type, look as (event: never) => void)
  // Another file may be whole.
  const renew = () => {
    promised = medium?.duration ?? 0
    cut.set(null)
  }
  scope.listen(video, 'emptied', renew as (event: never) => void)
  return cut
}

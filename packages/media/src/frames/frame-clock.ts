import type { Scope } from '@tagwright/core'
import type { MediaClock } from '../clock/media-clock.js'
import { assumedRate, estimateFrameRate, type FrameRate, frameAt, phaseOf } from './frame-rate.js'

/** Tells which frame of a clip is on screen and steps from frame to frame. */
export interface FrameClock {
  /** When the frame on screen begins, in seconds: what is drawn over the picture belongs there. */
  readonly time: number
  /** The number of the frame on screen, from 0, by the rate as it is known. */
  readonly frame: number
  getRate(): FrameRate
  /** Called when the rate becomes known. */
  onRate(listener: () => void): () => void
  /** Called with the time of every frame that comes on screen, and after every seek. */
  subscribe(listener: (time: number) => void): () => void
  /**
   * Pauses and shows another frame, forward (1) or back (-1), also where frames are of unequal
   * length. Resolves when it is on screen; calls in between add up.
   */
  step(frames: number): Promise<void>
  /** Shows the frame that lies at a time. */
  show(time: number): void
}

/** What a frame clock is made of. */
export interface FrameClockOptions {
  video: HTMLVideoElement
  clock: MediaClock
  scope: Scope
  /** Frames a second, as the task says. @default measured while playing */
  frameRate?: number | undefined
}

/** Longest wait for a frame after a seek, in milliseconds. */
const patience = 2000

/** Wait after a seek for word of its frame, which none comes of in hidden pages, in milliseconds. */
const unheard = 500

/** Frames that a step goes on when the picture stays the same. */
const longestFrame = 12

/** Seconds as editing writes them: six decimals. */
const toTime = (seconds: number): number => Math.max(0, Math.round(seconds * 1e6) / 1e6)

/** Makes the frame clock of a video element, for as long as the scope. */
export function createFrameClock(options: FrameClockOptions): FrameClock {
  const { video, clock, scope, frameRate } = options
  const given = frameRate !== undefined && frameRate > 0 && Number.isFinite(frameRate)
  const rated = new Set<() => void>()
  const shown = new Set<(time: number) => void>()
  const distances: number[] = []
  /** Frames are told by the browser; else they are computed from the position. */
  const isTold = typeof video.requestVideoFrameCallback === 'function'
  let rate: FrameRate = given
    ? { perSecond: frameRate, source: 'given' }
    : { perSecond: assumedRate, source: 'assumed' }
  let last: { mediaTime: number; count: number } | null = null
  /** When the first frame begins, in seconds. */
  let phase = 0
  let arrived: (() => void) | null = null
  let wanted = 0
  let stepping: Promise<void> | null = null

  const now = (): number => {
    const { currentTime } = video
    // While a seek is under way the last frame says nothing of the new place.
    const near = last && !video.seeking && Math.abs(currentTime - last.mediaTime) < 0.5
    if (last && near) return toTime(last.mediaTime)
    return toTime(phase + frameOf(currentTime) / rate.perSecond)
  }
  const frameOf = (time: number) => frameAt(time, rate.perSecond, phase)
  const tell = () => {
    const time = now()
    for (const listener of [...shown]) listener(time)
  }

  function measure(mediaTime: number, count: number): void {
    if (rate.source !== 'assumed' || !last || video.paused) return
    if (count !== last.count + 1 || mediaTime <= last.mediaTime) return
    distances.push(mediaTime - last.mediaTime)
    if (distances.length % 8 !== 0) return
    const perSecond = estimateFrameRate(distances)
    if (perSecond === null) return
    rate = { perSecond, source: 'measured' }
    for (const listener of [...rated]) listener()
  }

  if (isTold) {
    let handle = 0
    const onFrame: VideoFrameRequestCallback = (_, { mediaTime, presentedFrames }) => {
      if (scope.disposed) return
      measure(mediaTime, presentedFrames)
      last = { mediaTime, count: presentedFrames }
      phase = phaseOf(mediaTime, rate.perSecond)
      // During a seek it may still be the frame from before.
      if (!video.seeking) arrived?.()
      tell()
      handle = video.requestVideoFrameCallback(onFrame)
    }
    handle = video.requestVideoFrameCallback(onFrame)
    scope.add(() => video.cancelVideoFrameCallback(handle))
  }
  const on = (type: string, act: () => void) =>
    scope.listen(video, type, act as (event: never) => void)
  on('seeking', () => {
    last = null
  })
  on('emptied', () => {
    last = null
  })
  // Frames come with the position where the browser does not tell them, and seeks in any case.
  scope.add(
    clock.subscribe(() => {
      if (!isTold || video.paused) tell()
    }),
  )
  scope.add(() => {
    rated.clear()
    shown.clear()
  })

  /** Goes to the middle of a frame, where no rounding reaches its neighbours. */
  function seekTo(frame: number): void {
    const middle = phase + (frame + 0.5) / rate.perSecond
    const end = Number.isFinite(video.duration) ? video.duration - 1e-3 : Number.POSITIVE_INFINITY
    clock.seek(Math.max(0, Math.min(middle, end)))
  }

  /** Seeks and waits until the frame is there. */
  function present(frame: number): Promise<void> {
    return new Promise((resolve) => {
      const wait = scope.child()
      const done = () => {
        arrived = null
        wait.dispose()
        resolve()
      }
      // Without word of a frame a repaint after the seek is as good as one can tell.
      const settled = () => void wait.frame(() => wait.timeout(done, isTold && !last ? unheard : 0))
      wait.listen(video, 'seeked', settled as (event: never) => void)
      arrived = done
      wait.timeout(done, patience)
      scope.add(done)
      seekTo(frame)
    })
  }

  async function walk(): Promise<void> {
    while (wanted !== 0 && !scope.disposed) {
      const frames = wanted
      wanted = 0
      const direction = Math.sign(frames)
      const before = now()
      const target = Math.max(0, frameOf(before) + frames)
      await present(target)
      for (let more = 1; isTold && more <= longestFrame && !scope.disposed; more++) {
        const moved = (now() - before) * direction > 1e-6
        const next = target + more * direction
        const end = Number.isFinite(video.duration) ? video.duration : Number.POSITIVE_INFINITY
        if (moved || next < 0 || next / rate.perSecond >= end) break
        await present(next)
      }
    }
    tell()
  }

  return {
    get time() {
      return now()
    },
    get frame() {
      return frameOf(now())
    },
    getRate: () => rate,
    onRate(listener) {
      rated.add(listener)
      return () => rated.delete(listener)
    },
    subscribe(listener) {
      shown.add(listener)
      return () => shown.delete(listener)
    },
    step(frames) {
      clock.pause()
      wanted += Math.trunc(frames)
      stepping ??= walk().finally(() => {
        stepping = null
      })
      return stepping
    },
    show(time) {
      seekTo(frameOf(time))
    },
  }
}

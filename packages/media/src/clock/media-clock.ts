import type { Scope } from '@tagwright/core'
import type { MediaElementLike } from './media-element.js'
import { playAlone } from './play-alone.js'
import { type PlayRange, watchRange } from './range-watch.js'

/** What of a clock changes seldom: the position is not part of it. */
export interface ClockState {
  readonly playing: boolean
  /** Seconds; NaN until known. */
  readonly duration: number
  readonly rate: number
  readonly volume: number
  readonly muted: boolean
  /** The range being played, if one is. */
  readonly range: PlayRange | null
}

/** Drives a media element and tells its position without touching the store or React. */
export interface MediaClock {
  readonly element: MediaElementLike
  /** Seconds, as of now. */
  readonly time: number
  getState(): ClockState
  /** Called when the seldom-changing state changes. */
  onChange(listener: () => void): () => void
  /** Called with the position each frame while playing, and once after every seek. */
  subscribe(listener: (time: number) => void): () => void
  /** Called with each stretch that was played through without a jump, in seconds, and its rate. */
  onPlayed(listener: (stretch: PlayedStretch) => void): () => void
  /**
   * Plays on from the position, or a range. Resolves false when the browser refuses or the file
   * fails; never rejects.
   */
  play(range?: PlayRange): Promise<boolean>
  pause(): void
  /** Plays or pauses. */
  toggle(): Promise<boolean>
  /** Moves the position; ends a range that does not hold the new one. */
  seek(time: number): void
  /** Clamped to [0.25, 4]; the pitch is kept. */
  setRate(rate: number): void
  /** Clamped to [0, 1]. */
  setVolume(volume: number): void
  setMuted(muted: boolean): void
}

/** A stretch that was heard, in seconds. */
export interface PlayedStretch {
  start: number
  end: number
  rate: number
}

/** Slowest and fastest rate that browsers play with sound. */
export const rateLimits = { min: 0.25, max: 4 } as const

/** Longest step between two frames that still counts as playing through, in seconds of real time. */
const longestStep = 1.5

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Makes a clock that lives as long as its scope; what else is heard in the document pauses when it plays. */
export function createMediaClock(element: MediaElementLike, scope: Scope): MediaClock {
  const changed = new Set<() => void>()
  const ticked = new Set<(time: number) => void>()
  const played = new Set<(stretch: PlayedStretch) => void>()
  let range: PlayRange | null = null
  let endRange: (() => void) | null = null
  let cancelFrame: (() => void) | null = null
  let heardFrom: number | null = null
  let heardTo = 0
  let state = read()

  function read(): ClockState {
    return {
      playing: !element.paused && !element.ended,
      duration: element.duration,
      rate: element.playbackRate,
      volume: element.volume,
      muted: element.muted,
      range,
    }
  }

  function refresh(): void {
    const next = read()
    const same = (Object.keys(next) as (keyof ClockState)[]).every((key) =>
      Object.is(next[key], state[key]),
    )
    if (same) return
    state = next
    for (const listener of changed) listener()
  }

  function closeStretch(): void {
    if (heardFrom !== null && heardTo > heardFrom) {
      const stretch = { start: heardFrom, end: heardTo, rate: state.rate }
      for (const listener of played) listener(stretch)
    }
    heardFrom = null
  }

  function tick(): void {
    const time = element.currentTime
    if (state.playing) {
      const step = time - heardTo
      if (heardFrom !== null && (step < 0 || step > longestStep * state.rate)) closeStretch()
      heardFrom ??= time
      heardTo = time
      // Reported in pieces, so that a tab that is closed loses at most one.
      if (heardTo - heardFrom > 5) {
        closeStretch()
        heardFrom = time
      }
    }
    for (const listener of ticked) listener(time)
  }

  function frame(): void {
    cancelFrame = null
    tick()
    if (state.playing && !scope.disposed) cancelFrame = scope.frame(frame)
  }

  function stopRange(): void {
    endRange?.()
    endRange = null
    range = null
  }

  const on = (type: string, listener: () => void) =>
    scope.listen(element, type, listener as (event: never) => void)
  const alone = playAlone(element, scope, () => clock.pause())
  on('play', () => {
    refresh()
    alone.tell()
  })
  on('playing', () => {
    refresh()
    heardFrom = element.currentTime
    heardTo = element.currentTime
    if (!cancelFrame) cancelFrame = scope.frame(frame)
  })
  const halted = () => {
    if (heardFrom !== null) heardTo = Math.max(heardTo, element.currentTime)
    closeStretch()
    refresh()
    tick()
  }
  on('pause', halted)
  on('ended', halted)
  on('emptied', () => {
    stopRange()
    refresh()
  })
  on('seeking', () => {
    closeStretch()
    tick()
  })
  on('seeked', tick)
  // Frames stand still in a hidden tab; this event goes on there.
  on('timeupdate', tick)
  for (const type of ['durationchange', 'loadedmetadata', 'volumechange']) on(type, refresh)
  on('ratechange', () => {
    closeStretch()
    refresh()
  })
  scope.add(() => {
    stopRange()
    closeStretch()
    if (!element.paused) element.pause()
    for (const set of [changed, ticked, played]) set.clear()
  })

  const start = async (): Promise<boolean> => {
    try {
      await element.play()
      return true
    } catch {
      refresh()
      return false
    }
  }

  const clock: MediaClock = {
    element,
    get time() {
      return element.currentTime
    },
    getState: () => state,
    onChange: (listener) => subscribe(changed, listener),
    subscribe: (listener) => subscribe(ticked, listener),
    onPlayed: (listener) => subscribe(played, listener),
    play(next) {
      stopRange()
      if (next) {
        range = next
        const from = next.from ?? next.start
        if (Math.abs(element.currentTime - from) > 1e-3) element.currentTime = from
        endRange = watchRange(element, next, scope, () => {
          endRange = null
          range = null
          refresh()
        })
        refresh()
      }
      return start()
    },
    pause() {
      stopRange()
      element.pause()
      refresh()
    },
    toggle() {
      if (!element.paused) {
        clock.pause()
        return Promise.resolve(true)
      }
      return clock.play()
    },
    seek(time) {
      const limit = Number.isFinite(element.duration) ? element.duration : Number.POSITIVE_INFINITY
      const target = clamp(Number.isFinite(time) ? time : 0, 0, limit)
      if (range && (target < range.start || target >= range.end)) stopRange()
      element.currentTime = target
      refresh()
      for (const listener of ticked) listener(target)
    },
    setRate(rate) {
      element.preservesPitch = true
      element.playbackRate = clamp(rate, rateLimits.min, rateLimits.max)
      refresh()
    },
    setVolume(volume) {
      element.volume = clamp(volume, 0, 1)
      refresh()
    },
    setMuted(muted) {
      element.muted = muted
      refresh()
    },
  }
  element.preservesPitch = true
  return clock
}

function subscribe<T>(set: Set<T>, listener: T): () => void {
  set.add(listener)
  return () => set.delete(listener)
}

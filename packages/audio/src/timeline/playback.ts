import type { Scope } from '@tagwright/core'
import {
  type Interval,
  type MediaClock,
  type PlayPolicy,
  type PlayRange,
  resumeTime,
  stepRate,
} from '@tagwright/media'
import { createSignal, type Signal } from '../signal/signal.js'

/** Playing as the annotator asks for it: by segment, in a loop, resting while typing. */
export interface Playback {
  /** Segments are played in a loop. */
  readonly looping: Signal<boolean>
  /** The browser refused to play until there is a click or key press. */
  readonly blocked: Signal<boolean>
  toggle(): void
  /** Plays a stretch once, or round and round while looping. */
  playRange(range: Interval, options?: { from?: number }): Promise<boolean>
  /** Plays a moment before and after a time, to hear a boundary. */
  playAround(time: number): Promise<boolean>
  setLooping(looping: boolean, range?: Interval): void
  /** Moves by seconds. */
  skip(seconds: number): void
  faster(): void
  slower(): void
  /** Called when a range was played to its end, with all its rounds. */
  onRangeEnd(listener: (range: Interval) => void): () => void
  /** A key was typed into a text: rests, if the policy says so. */
  noteTyping(): void
}

/** Seconds played on each side of a boundary. */
const around = 0.4

/** Makes the playing of one timeline. */
export function createPlayback(
  clock: MediaClock,
  policy: Signal<PlayPolicy>,
  scope: Scope,
): Playback {
  const looping = createSignal(false)
  const blocked = createSignal(false)
  const ended = new Set<(range: Interval) => void>()
  let pausedAt: number | null = null
  let beganAt: number | null = null
  let last: PlayRange | null = null
  /** A range that ended with its file, as when an address ran out: it goes on with the next one. */
  let lost: PlayRange | null = null
  let resume: (() => void) | null = null

  const note = async (playing: Promise<boolean>): Promise<boolean> => {
    const began = await playing
    blocked.set(!began && !clock.getState().playing)
    return began
  }
  scope.add(
    clock.onChange(() => {
      const { range, playing } = clock.getState()
      const before = last
      last = range
      const atEnd = before && !range && !playing && Math.abs(clock.time - before.end) < 0.03
      if (atEnd) for (const listener of [...ended]) listener(before)
      else if (before && !range && !playing) lost = before
      if (range) lost = null
      if (playing && lost) resumeRange(lost)
    }),
  )
  const forgetResume = () => {
    resume?.()
    resume = null
  }

  const resumeRange = (range: PlayRange) => {
    lost = null
    const from = clock.time
    if (from >= range.start && from < range.end) void note(clock.play({ ...range, from }))
  }

  const playback: Playback = {
    looping,
    blocked,
    toggle() {
      forgetResume()
      if (clock.getState().playing) {
        last = null
        lost = null
        pausedAt = clock.time
        clock.pause()
        if (policy.get().returnOnPause && beganAt !== null) clock.seek(beganAt)
        return
      }
      // Going back a little helps to find the thread again, but only where playing stopped.
      const stopped = pausedAt !== null && Math.abs(clock.time - pausedAt) < 0.05
      if (stopped) clock.seek(resumeTime(clock.time, policy.get()))
      beganAt = clock.time
      void note(clock.play())
    },
    playRange({ start, end }, { from } = {}) {
      forgetResume()
      const { loopTimes, loopGap } = policy.get()
      beganAt = start
      const loop = looping.get() ? { loop: loopTimes, gap: loopGap } : {}
      return note(clock.play({ start, end, ...loop, ...(from !== undefined && { from }) }))
    },
    playAround(time) {
      forgetResume()
      beganAt = null
      const start = Math.max(0, time - around)
      return note(clock.play({ start, end: time + around }))
    },
    setLooping(next, range) {
      looping.set(next)
      const { playing, range: now } = clock.getState()
      const again = range ?? now
      if (!playing || !again) return
      const inside = clock.time >= again.start && clock.time < again.end
      void playback.playRange(again, inside ? { from: clock.time } : {})
    },
    onRangeEnd(listener) {
      ended.add(listener)
      return () => ended.delete(listener)
    },
    skip: (seconds) => clock.seek(clock.time + seconds),
    faster: () => clock.setRate(stepRate(clock.getState().rate, 1)),
    slower: () => clock.setRate(stepRate(clock.getState().rate, -1)),
    noteTyping() {
      const { pauseWhileTyping, resumeAfter } = policy.get()
      if (!pauseWhileTyping) return
      const { playing, range } = clock.getState()
      if (!playing && !resume) return
      const at = clock.time
      if (playing) clock.pause()
      forgetResume()
      resume = scope.timeout(() => {
        resume = null
        void note(clock.play(range ? { ...range, from: at } : undefined))
      }, resumeAfter * 1000)
    },
  }
  return playback
}

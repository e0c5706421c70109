import {
  type CoverageInterval,
  type InputKind,
  type Provenance,
  widgetOfPath,
} from '@tagwright/schema'
import type { Activity } from '../store/task-store.js'
import type { Effort, EffortLock } from './effort.js'
import { mergeCoverage } from './merge-coverage.js'

/** How long after input time still counts, in milliseconds. */
const inputMs = 120_000

/** What an effort is made of. */
export interface EffortOptions {
  now(): number
  lock?: EffortLock
  /** What earlier sittings recorded. */
  before?: Provenance
}

/** Records activity. */
export interface EffortRecorder extends Effort {
  note(activity: Activity, focused: string | null): void
  dispose(): void
}

/** Keeps honest active time, exactly, from the notes alone: no timer runs. */
export function createEffort({ now, lock, before }: EffortOptions): EffortRecorder {
  let activeMs = before?.effort?.activeMs ?? 0
  const byWidget = new Map(Object.entries(before?.effort?.byWidget ?? {}))
  const input = new Set<InputKind>(before?.input ?? [])
  let coverage: readonly CoverageInterval[] = before?.coverage ?? []
  let settledAt = now()
  let activeUntil = settledAt
  let widget: string | null = null
  let visible = true
  let held = lock?.held ?? true
  /** Stretches in which the page counted but nobody acted; a playing report may claim them later. */
  let gaps: { start: number; end: number }[] = []
  const end = lock?.subscribe(() => {
    settle()
    held = lock.held
  })

  function count(ms: number, owner: string | null): void {
    activeMs += ms
    if (owner !== null) byWidget.set(owner, (byWidget.get(owner) ?? 0) + ms)
  }

  /** Accounts for the time since the last note. */
  function settle(): number {
    const at = now()
    if (at > settledAt && visible && held) {
      const until = Math.min(at, activeUntil)
      if (until > settledAt) count(until - settledAt, widget)
      const idle = Math.max(settledAt, until)
      if (at > idle) gaps = [...gaps.slice(-99), { start: idle, end: at }]
    }
    settledAt = at
    return at
  }

  /** Counts the idle part of a stretch that turns out to have been played. */
  function claim(start: number, stop: number, owner: string | null): void {
    gaps = gaps.flatMap((gap) => {
      const from = Math.max(gap.start, start)
      const to = Math.min(gap.end, stop)
      if (to <= from) return [gap]
      count(to - from, owner)
      return [
        { start: gap.start, end: from },
        { start: to, end: gap.end },
      ].filter((rest) => rest.end > rest.start)
    })
  }

  return {
    note(activity, focused) {
      const at = settle()
      if (activity.kind === 'visible') {
        visible = activity.visible
        return
      }
      const place = activity.widget ?? focused
      // Time is counted for a widget of the task, in whichever repeat it was spent.
      const owner = place && widgetOfPath(place)
      if (activity.kind === 'input') {
        input.add(activity.device)
        activeUntil = at + inputMs
        widget = owner
        return
      }
      const { media, start, end: stop, rate } = activity
      const lasted = ((stop - start) / rate) * 1000
      if (!(lasted > 0) || !Number.isFinite(lasted)) return
      coverage = mergeCoverage(coverage, { media, start, end: stop, rate })
      claim(at - lasted, at, owner)
    },
    read() {
      settle()
      return {
        activeMs: Math.round(activeMs),
        byWidget: Object.fromEntries(
          Array.from(byWidget, ([id, ms]) => [id, Math.round(ms)] as const),
        ),
        coverage,
        input: [...input],
      }
    },
    dispose: () => end?.(),
  }
}

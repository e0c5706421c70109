import { defaultPlayPolicy, type PlayPolicy } from '@tagwright/media'
import { defaultDisplay, readDisplay, type WaveDisplay } from '../sound/wave-display.js'
import type { Timeline } from '../timeline/timeline.js'
import type { FollowMode } from '../view/viewport.js'
import type { WheelMode } from './wheel-mode.js'

/** What of the play policy is on or off, in the order of the settings. */
export const switches = [
  'playOnSelect',
  'playNext',
  'playMovedEdge',
  'pauseWhileTyping',
  'returnOnPause',
] as const
/** What of it is a number of seconds. */
export const waits = ['rewindOnResume', 'loopGap'] as const

/** How the annotator wants a timeline; plain data that a host may keep between tasks. */
export interface TimelineChoice
  extends Partial<
    Pick<PlayPolicy, (typeof switches)[number] | (typeof waits)[number] | 'loopTimes'>
  > {
  /** How the view follows what plays. @default 'page' */
  follow?: FollowMode
  /** @default 'auto' */
  wheel?: WheelMode
  /** What is shown of the sound. */
  display?: Partial<WaveDisplay>
}

/** The longest rewind and gap that can be chosen, in seconds. */
export const longestWait = 10

/** Most rounds of a loop that can be chosen; without a number there is no end. */
export const mostRounds = 99

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads a choice from anywhere: what it does not know or cannot use is left out. */
export function readChoice(value: unknown): TimelineChoice {
  if (!isObject(value)) return {}
  const choice: TimelineChoice = {}
  for (const key of switches) if (typeof value[key] === 'boolean') choice[key] = value[key]
  for (const key of waits) {
    const seconds = value[key]
    if (typeof seconds === 'number' && seconds >= 0) choice[key] = Math.min(longestWait, seconds)
  }
  const { follow, wheel, loopTimes } = value
  if (Number.isInteger(loopTimes) && (loopTimes as number) >= 1)
    choice.loopTimes = Math.min(mostRounds, loopTimes as number)
  if (loopTimes === Number.POSITIVE_INFINITY) choice.loopTimes = loopTimes
  const display = readDisplay(value.display)
  if (Object.keys(display).length > 0) choice.display = display
  if (follow === 'page' || follow === 'centre' || follow === 'off') choice.follow = follow
  if (wheel === 'auto' || wheel === 'zoom' || wheel === 'pan') choice.wheel = wheel
  return choice
}

/** What the annotator chose for a widget in this session. */
export function chosen({ store, widget }: Pick<Timeline, 'store' | 'widget'>): TimelineChoice {
  const room = store.getState().session.widgets[widget.id]
  return readChoice(isObject(room) ? room.timeline : undefined)
}

/** Begins with the host's policy and choice; what the annotator chose in this session wins. */
export function beginWith(
  timeline: Timeline,
  policy: Partial<PlayPolicy> | undefined,
  choice: unknown,
): void {
  const host = readChoice(choice)
  const own = chosen(timeline)
  const { follow, wheel, display: _, ...play } = { ...host, ...own }
  timeline.display.set({ ...defaultDisplay, ...host.display, ...own.display })
  timeline.policy.set({ ...defaultPlayPolicy, ...policy, ...play })
  timeline.followMode.set(follow ?? 'page')
  timeline.wheelMode.set(wheel ?? 'auto')
}

/** Changes how a timeline behaves, at once, and keeps it for the session; returns all that was chosen. */
export function choose(timeline: Timeline, change: TimelineChoice): TimelineChoice {
  const { store, widget } = timeline
  const before = chosen(timeline)
  const choice: TimelineChoice = { ...before, ...readChoice(change) }
  const shown = { ...before.display, ...readDisplay(change.display) }
  if (Object.keys(shown).length > 0) choice.display = shown
  store.setSession(({ widgets }) => {
    const room = widgets[widget.id]
    return {
      widgets: { ...widgets, [widget.id]: { ...(isObject(room) && room), timeline: choice } },
    }
  })
  const { follow, wheel, display, ...play } = choice
  if (change.display) timeline.display.set({ ...timeline.display.get(), ...display })
  timeline.policy.set({ ...timeline.policy.get(), ...play })
  if (follow) timeline.followMode.set(follow)
  if (wheel) timeline.wheelMode.set(wheel)
  return choice
}

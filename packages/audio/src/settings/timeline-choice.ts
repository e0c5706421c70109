import { defaultPlayPolicy, type PlayPolicy } from '@tagwright/media'
import type { Timeline } from '../timeline/timeline.js'
import type { FollowMode } from '../view/viewport.js'
import type { WheelMode } from './wheel-mode.js'

/** How the annotator wants a timeline; plain data that a host may keep between tasks. */
export interface TimelineChoice
  extends Partial<
    Pick<PlayPolicy, 'playOnSelect' | 'pauseWhileTyping' | 'rewindOnResume' | 'loopGap'>
  > {
  /** How the view follows what plays. @default 'page' */
  follow?: FollowMode
  /** @default 'auto' */
  wheel?: WheelMode
}

/** The longest rewind and gap that can be chosen, in seconds. */
export const longestWait = 10

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads a choice from anywhere: what it does not know or cannot use is left out. */
export function readChoice(value: unknown): TimelineChoice {
  if (!isObject(value)) return {}
  const choice: TimelineChoice = {}
  for (const key of ['playOnSelect', 'pauseWhileTyping'] as const)
    if (typeof value[key] === 'boolean') choice[key] = value[key]
  for (const key of ['rewindOnResume', 'loopGap'] as const) {
    const seconds = value[key]
    if (typeof seconds === 'number' && seconds >= 0) choice[key] = Math.min(longestWait, seconds)
  }
  const { follow, wheel } = value
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
  const { follow, wheel, ...play } = { ...readChoice(choice), ...chosen(timeline) }
  timeline.policy.set({ ...defaultPlayPolicy, ...policy, ...play })
  timeline.followMode.set(follow ?? 'page')
  timeline.wheelMode.set(wheel ?? 'auto')
}

/** Changes how a timeline behaves, at once, and keeps it for the session; returns all that was chosen. */
export function choose(timeline: Timeline, change: TimelineChoice): TimelineChoice {
  const { store, widget } = timeline
  const choice = { ...chosen(timeline), ...readChoice(change) }
  store.setSession(({ widgets }) => {
    const room = widgets[widget.id]
    return {
      widgets: { ...widgets, [widget.id]: { ...(isObject(room) && room), timeline: choice } },
    }
  })
  const { follow, wheel, ...play } = choice
  timeline.policy.set({ ...timeline.policy.get(), ...play })
  if (follow) timeline.followMode.set(follow)
  if (wheel) timeline.wheelMode.set(wheel)
  return choice
}

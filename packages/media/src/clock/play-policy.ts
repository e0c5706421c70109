/** How playing helps the work, as data that annotator and host can set. */
export interface PlayPolicy {
  /** Seconds to go back when playing resumes. @default 0 */
  rewindOnResume: number
  /** Playing pauses at a key press in a text box and resumes after `resumeAfter`. @default false */
  pauseWhileTyping: boolean
  /** Seconds without a key press after which playing resumes. @default 1 */
  resumeAfter: number
  /** Play a segment when it is selected. @default false */
  playOnSelect: boolean
  /** Go on to the next segment when one has been played to its end, except while writing. @default false */
  playNext: boolean
  /** Play around an edge that was dragged, as around one that keys moved. @default false */
  playMovedEdge: boolean
  /** Pausing goes back to where playing began. @default false */
  returnOnPause: boolean
  /** Times a looped segment is played. @default Infinity */
  loopTimes: number
  /** Silence between two rounds, in seconds. @default 0 */
  loopGap: number
  /** Seconds of one step back or forward. @default 1 */
  step: number
}

/** What the widgets begin with. */
export const defaultPlayPolicy: PlayPolicy = {
  rewindOnResume: 0,
  pauseWhileTyping: false,
  resumeAfter: 1,
  playOnSelect: false,
  playNext: false,
  playMovedEdge: false,
  returnOnPause: false,
  loopTimes: Number.POSITIVE_INFINITY,
  loopGap: 0,
  step: 1,
}

/** The rates offered by buttons and keys, slowest first. */
export const rateSteps: readonly number[] = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 3, 4]

/** The next rate of `rateSteps` faster (1) or slower (-1) than the present one. */
export function stepRate(rate: number, direction: 1 | -1): number {
  const sorted = direction === 1 ? rateSteps : rateSteps.toReversed()
  return sorted.find((step) => (step - rate) * direction > 1e-6) ?? rate
}

/** Where playing goes on after a pause: back by the policy, not before the start of the segment. */
export function resumeTime(
  time: number,
  policy: Pick<PlayPolicy, 'rewindOnResume'>,
  floor = 0,
): number {
  return Math.max(Math.min(floor, time), time - policy.rewindOnResume)
}

import type { Command } from '@tagwright/core'
import { stepRate } from '@tagwright/media'
import type { Clip } from '../clip/clip.js'
import { clipCommand as command } from './clip-command.js'

const often = { repeat: true } as const
const typing = { whileTyping: true } as const

const step = (frames: number) => (clip: Clip) => void clip.frames.step(frames)
const rate =
  (direction: 1 | -1) =>
  ({ clock }: Clip) =>
    clock.setRate(stepRate(clock.getState().rate, direction))

/** Playing and going from place to place. */
export const playCommands: readonly Command[] = [
  command('clip.toggle', ['Space'], (clip) => clip.toggle()),
  command('clip.previous-frame', ['Comma'], step(-1), often),
  command('clip.next-frame', ['Period'], step(1), often),
  command('clip.back', ['F1'], (clip) => clip.skip(-1), { ...typing, ...often }),
  command('clip.forward', ['F2'], (clip) => clip.skip(1), { ...typing, ...often }),
  command('clip.slower', ['F3'], rate(-1), typing),
  command('clip.faster', ['F4'], rate(1), typing),
  command('clip.first-frame', ['Home'], (clip) => clip.frames.show(clip.window.get().start)),
  command('clip.last-frame', ['End'], (clip) =>
    clip.frames.show(Math.max(0, clip.window.get().end - clip.tolerance())),
  ),
]

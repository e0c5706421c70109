import type { Command } from '@tagwright/core'

/** What a mounted transcript check offers to its commands. */
export interface TranscriptCheckHandle {
  readonly kind: 'transcript-check'
  accept(dry: boolean): boolean
  play(dry: boolean): boolean
}

const command = (verb: 'accept' | 'play', key: string, whileTyping: boolean): Command => ({
  id: `transcript-check.${verb}`,
  label: `fields.transcript.command.${verb}`,
  keys: [key],
  scope: 'widget:transcript-check',
  whileTyping,
  run({ store, widget, dry }) {
    const handle = store.handleOf(widget ?? '') as TranscriptCheckHandle | undefined
    return handle?.kind === 'transcript-check' && handle[verb](dry)
  },
})

/** Accept by A, as suggestions are; play or pause while typing too. */
export const transcriptCheckCommands: readonly Command[] = [
  command('accept', 'A', false),
  command('play', 'F8', true),
]

import type { Command } from '@tagwright/core'

/** What a mounted field with evidence offers to its commands. */
export interface EvidenceHandle {
  readonly kind: 'evidence'
  /** Marks the beginning or the end for the entry in use; false when there is none. */
  mark(dry: boolean): boolean
  /** Plays or pauses; false without a player. */
  play(dry: boolean): boolean
}

/** The commands of fields with evidence: both work while typing, since that is when they are needed. */
export function evidenceCommands(type: string): Command[] {
  const command = (verb: 'mark' | 'play', key: string): Command => ({
    id: `${type}.${verb}-evidence`,
    label: `fields.evidence.command.${verb}`,
    keys: [key],
    scope: `widget:${type}`,
    whileTyping: true,
    run({ store, widget, dry }) {
      const handle = store.handleOf(widget ?? '') as EvidenceHandle | undefined
      return handle?.kind === 'evidence' && handle[verb](dry)
    },
  })
  return [command('mark', 'Mod+E'), command('play', 'F8')]
}

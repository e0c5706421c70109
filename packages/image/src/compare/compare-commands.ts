import type { Command, CommandContext } from '@tagwright/core'

/** What a difference can be done with now. */
export interface CompareStep {
  can: boolean
  run(): void
}

/** The next difference, and what the other has taken over; `steps` tells what applies now. */
export function compareCommands(
  widget: string,
  steps: () => Readonly<Record<'next' | 'take', CompareStep>>,
): readonly Command[] {
  const keys = { next: 'Y', take: 'Shift+Y' } as const
  return (['next', 'take'] as const).map((what) => ({
    id: `compare.${what}`,
    label: `image.command.${what}-difference`,
    keys: [keys[what]],
    scope: 'widget:image' as const,
    widget,
    run(context: CommandContext) {
      const { can, run } = steps()[what]
      if (!can) return false
      if (!context.dry) run()
      return true
    },
  }))
}

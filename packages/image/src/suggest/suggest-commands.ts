import type { Command, CommandContext } from '@tagwright/core'
import { surfaceOf } from '../commands/view-commands.js'
import type { SuggestSession } from './suggest-session.js'
import { judgeAll, openSuggestions, type SuggestPlace, scoreOf } from './suggestions.js'

/** What the commands need: where suggestions go, the session, and how sure is sure enough. */
export interface SuggestHost extends SuggestPlace {
  session: SuggestSession
  threshold(): number
}

const scope = 'widget:image' as const

/** Finding, outlining, and judging many at once, by keys. */
export function suggestCommands(host: SuggestHost): readonly Command[] {
  const { store, widget, session } = host
  const when =
    (can: () => boolean, run: (context: CommandContext) => void): Command['run'] =>
    (context) => {
      if (!can()) return false
      if (!context.dry) run(context)
      return true
    }
  const only = () => {
    const { selection } = store.getState().session
    const [id] = selection
    const isOne = selection.length === 1 && id !== undefined && store.canEdit(id, widget)
    return isOne && store.getState().document.annotations.get(id)?.geometry ? id : null
  }
  const edits = () => store.canEdit(undefined, widget)
  const say = (include: boolean) =>
    when(
      () => session.can('segment') && only() !== null,
      (context) => {
        const live = surfaceOf(context)?.live.get()
        const at = live?.cursor ?? live?.pointer
        if (at) void session.prompt(only()!, { x: at[0], y: at[1], include })
      },
    )
  const judge = (verdict: 'accepted' | 'rejected') =>
    when(
      () => edits() && openSuggestions(host).length > 0,
      () => {
        const least = host.threshold()
        judgeAll(host, verdict, (annotation) =>
          verdict === 'accepted' ? scoreOf(annotation) >= least : scoreOf(annotation) < least,
        )
      },
    )
  const commands: Command[] = [
    {
      id: 'suggest.detect',
      label: 'image.command.detect',
      keys: ['Shift+Q'],
      scope,
      run: when(
        () => edits() && session.can('detect'),
        () => void session.detect(),
      ),
    },
    {
      id: 'suggest.segment',
      label: 'image.command.segment',
      keys: ['G'],
      scope,
      run: when(
        () => session.can('segment') && only() !== null,
        () => void session.segment(only()!),
      ),
    },
    { id: 'suggest.include', label: 'image.command.include', keys: ['I'], scope, run: say(true) },
    { id: 'suggest.exclude', label: 'image.command.exclude', keys: ['U'], scope, run: say(false) },
    {
      id: 'suggest.next',
      label: 'image.command.next-doubtful',
      keys: ['Q'],
      scope,
      run: when(
        () => openSuggestions(host).length > 0,
        (context) => {
          const open = openSuggestions(host)
          const at = open.findIndex(({ id }) => id === store.getState().session.selection[0])
          store.setSession({ selection: [open[(at + 1) % open.length]!.id] })
          store.run('view.zoom-to-selection', undefined, { widget: context.widget })
        },
      ),
    },
    {
      id: 'suggest.accept-all',
      label: 'image.command.accept-all',
      keys: ['Shift+A'],
      scope,
      run: judge('accepted'),
    },
    {
      id: 'suggest.reject-all',
      label: 'image.command.reject-all',
      keys: ['Shift+D'],
      scope,
      run: judge('rejected'),
    },
  ]
  return commands.map((command) => ({ ...command, widget }))
}

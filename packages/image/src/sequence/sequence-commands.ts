import type { Command } from '@tagwright/core'
import { annotationsOn, copyable, copyTo } from './sequence.js'

/** What the commands of a sequence work on. */
export interface SequenceHost {
  widget: string
  images: readonly string[]
  /** Place of the image that is shown. */
  index(): number
  go(index: number): void
}

const scope = 'widget:image' as const

/** Next, previous, copy from the previous image; and what else must keep to the image in sight. */
export function sequenceCommands(host: SequenceHost): readonly Command[] {
  const { widget } = host
  const step =
    (by: 1 | -1): Command['run'] =>
    (context) => {
      const next = host.index() + by
      if (host.images[next] === undefined) return false
      if (!context.dry) host.go(next)
      return true
    }
  return [
    {
      id: 'sequence.next',
      label: 'image.command.next-image',
      keys: ['Mod+ArrowRight'],
      scope,
      widget,
      run: step(1),
    },
    {
      id: 'sequence.previous',
      label: 'image.command.previous-image',
      keys: ['Mod+ArrowLeft'],
      scope,
      widget,
      run: step(-1),
    },
    {
      id: 'sequence.copy',
      label: 'image.command.copy-previous',
      keys: ['Mod+B'],
      scope,
      widget,
      run(context) {
        const { store, dry } = context
        const [from, to] = [host.images[host.index() - 1], host.images[host.index()]]
        if (from === undefined || to === undefined) return false
        if (!store.canEdit(undefined, widget)) return false
        if (dry) return copyable(store, widget, from, to).length > 0
        return copyTo(store, widget, from, to) > 0
      },
    },
    {
      id: 'selection.all',
      label: 'core.command.select-all',
      keys: ['Mod+A'],
      widget,
      run(context) {
        const { store, dry } = context
        const { hidden } = store.getState().session
        const shown = annotationsOn(store, widget, host.images[host.index()]!).filter(
          ({ id, review }) => !hidden.has(id) && review?.verdict !== 'rejected',
        )
        if (shown.length === 0) return false
        if (!dry) store.setSession({ selection: shown.map(({ id }) => id) })
        return true
      },
    },
  ]
}

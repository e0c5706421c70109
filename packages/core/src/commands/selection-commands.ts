import { labelsOf } from '../keymap/label-bindings.js'
import { widgetsOf } from '../rules/widgets-of.js'
import { type AttributesHandle, attributesOf } from './attributes-handle.js'
import type { Command } from './command.js'
import { relabel } from './relabel.js'
import { argsOf, editableTargetsOf, widgetOf } from './targets.js'

/** What is selected, and the label that comes next. */
export const selectionCommands: readonly Command[] = [
  {
    id: 'selection.clear',
    label: 'core.command.select-none',
    keys: ['Escape'],
    run({ store, dry }) {
      if (store.getState().session.selection.length === 0) return false
      if (!dry) store.setSession({ selection: [] })
      return true
    },
  },
  {
    id: 'selection.all',
    label: 'core.command.select-all',
    keys: ['Mod+A'],
    run(context) {
      const { document, session } = context.store.getState()
      const widget = widgetOf(context)
      const order = widget === undefined ? undefined : document.annotations.ofWidget(widget)
      if (!order || order.length === 0) return false
      const shown = (id: string) =>
        !session.hidden.has(id) && document.annotations.get(id)!.review?.verdict !== 'rejected'
      if (!context.dry) context.store.setSession({ selection: [...order].filter(shown) })
      return true
    },
  },
  {
    id: 'annotation.attributes',
    label: 'core.command.attributes',
    keys: ['Alt+Enter'],
    run(context) {
      const widget = widgetOf(context)
      if (widget === undefined) return false
      const handle = context.store.handleOf(attributesOf(widget)) as AttributesHandle | undefined
      if (handle?.kind !== 'attributes') return false
      return context.dry || handle.focus()
    },
  },
  {
    id: 'label.select',
    label: 'core.command.select-label',
    run(context) {
      const { label, widget = widgetOf(context) } = argsOf(context)
      const { store } = context
      const owner = widgetsOf(store.task).find(({ id }) => id === widget)
      if (!owner || typeof label !== 'string') return false
      if (!labelsOf(store.task, owner).some(({ id }) => id === label)) return false
      if (context.dry) return true
      const { document, session } = store.getState()
      const { selection, drawn } = session
      const last = drawn === null ? undefined : document.annotations.get(drawn)
      const activeLabel = { ...session.activeLabel, [owner.id]: label }
      if (last?.labels?.length && last.widget === owner.id) {
        if (selection.length === 1 && selection[0] === drawn) {
          // It has its label: the choice is the next one's, and it is let go of.
          store.setSession({ activeLabel, selection: [], drawn })
          return true
        }
        // Chosen twice: the one that was drawn was meant as well.
        const isAgain = selection.length === 0 && session.activeLabel[owner.id] === label
        if (isAgain && store.canEdit(drawn!, owner.id)) store.setSession({ selection: [drawn!] })
      }
      store.setSession({ activeLabel })
      // What is selected takes the label too: choosing a label is the way to correct one.
      const selected = editableTargetsOf({ ...context, args: undefined })
      relabel(
        context,
        selected.filter((annotation) => annotation.widget === owner.id),
        label,
      )
      return true
    },
  },
]

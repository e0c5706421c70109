import { useSession } from '../state/use-task-state.js'
import { useWidget } from '../state/use-widget.js'
import type { ResolvedLabel } from './resolve-labels.js'

/** The label that the next annotation of a widget gets; null when none is picked. */
export function useActiveLabel(widget: string): ResolvedLabel | null {
  const { labels } = useWidget(widget)
  const id = useSession((session) => session.activeLabel[widget])
  return labels.find((label) => label.id === id) ?? null
}

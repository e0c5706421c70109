import type { Widget } from '@tagwright/schema'
import { useEffect } from 'react'
import { useProvider } from '../provider/contexts.js'
import type { WidgetDefinition } from './widget-definition.js'

/**
 * Loads the code of all widgets of a page at once, also of those on a later step, and makes their
 * texts known, so that a rule of a widget that was never in sight can still say what it wants.
 */
export function usePreparedWidgets(
  widgets: readonly Widget[],
  definitions: readonly WidgetDefinition[],
): void {
  const { runtime } = useProvider()
  useEffect(() => {
    let gone = false
    const used = new Set(widgets.map(({ type }) => type))
    for (const { type, messages, prepare } of definitions) {
      if (!used.has(type)) continue
      if (messages) runtime.bundles.add(messages)
      void prepare?.().then((late) => {
        if (gone || !late) return
        runtime.bundles.add(late)
        // What could not be judged before can be now.
        const { issues } = runtime
        if (issues.visible().some(({ code }) => code === 'TW-REACT-012')) issues.check()
      })
    }
    return () => {
      gone = true
    }
  }, [widgets, definitions, runtime])
}

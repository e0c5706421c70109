import type { Widget } from '@tagwright/schema'
import { reactIssues } from '../issues/react-issues.js'
import { lazyWidget } from './lazy-widget.js'
import { createLoader } from './loader.js'
import type { LazyWidgetDefinition, WidgetDefinition } from './widget-definition.js'

/**
 * Declares a widget type, with its component at hand or with a `load` that brings it when a task
 * uses it; any definition can stand in a list of definitions. As long as the code is on its way, an
 * answer cannot be judged, and a submit is told so instead of passing by the rules.
 */
export function defineWidget<W extends Widget>(
  definition: WidgetDefinition<W> | LazyWidgetDefinition<W>,
): WidgetDefinition {
  if (!('load' in definition)) return definition as unknown as WidgetDefinition
  const { type, load, height = 88 } = definition
  const loader = createLoader(() => load() as Promise<WidgetDefinition>)
  return {
    type,
    component: lazyWidget(loader, (widget) =>
      typeof height === 'number' ? height : height(widget as W),
    ),
    check: (context) => {
      const state = loader.snapshot()
      if (state.phase !== 'loaded') return [reactIssues.notLoaded(context.widget.id)]
      return state.value.check?.(context) ?? []
    },
    async prepare() {
      const state = await loader.load()
      return state.phase === 'loaded' ? state.value.messages : undefined
    },
  }
}

import type { WidgetCheck } from '@tagwright/core'
import type { Widget } from '@tagwright/schema'
import type { ComponentType } from 'react'
import type { MessageBundle } from '../messages/message-bundle.js'

/** What a package brings for one widget type; hosts hand lists of these to `<Task>`. */
export interface WidgetDefinition<W extends Widget = Widget> {
  /** The widget type: one of the contract's, or `x-…`. */
  type: W['type']
  component: ComponentType<{ widget: W }>
  messages: MessageBundle
  /** Judges its answers when the rules are checked. */
  check?: WidgetCheck['check']
}

/** Declares a widget type; any definition can stand in a list of definitions. */
export function defineWidget<W extends Widget>(definition: WidgetDefinition<W>): WidgetDefinition {
  return definition as unknown as WidgetDefinition
}

import type { WidgetCheck } from '@tagwright/core'
import type { Widget } from '@tagwright/schema'
import type { ComponentType } from 'react'
import type { MessageBundle } from '../messages/message-bundle.js'

/** Props that the component of a widget type takes. */
export interface WidgetProps<W extends Widget = Widget> {
  widget: W
  /** The response's path, in a repeated group. @default the widget's id */
  path?: string
}

/** What a package brings for one widget type; hosts hand lists of these to `<Task>`. */
export interface WidgetDefinition<W extends Widget = Widget> {
  /** The widget type: one of the contract's, or `x-…`. */
  type: W['type']
  component: ComponentType<WidgetProps<W>>
  /** Its texts; those of a widget that is loaded later come with it. */
  messages?: MessageBundle
  /** Judges its answers when the rules are checked. */
  check?: WidgetCheck['check']
  /** Loads the widget's code ahead of its first showing; gives its messages. Never rejects. */
  prepare?(): Promise<MessageBundle | undefined>
}

/** A widget type whose code is loaded when a task uses it. */
export interface LazyWidgetDefinition<W extends Widget = Widget> {
  type: W['type']
  /** Such as `() => import('./my.field.js').then((module) => module.myWidget)`. */
  load(): Promise<WidgetDefinition<W> | WidgetDefinition>
  /** Pixels that its body will take, so that nothing jumps when it comes. @default 88 */
  height?: number | ((widget: W) => number)
}

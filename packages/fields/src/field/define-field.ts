import type { WidgetCheck } from '@tagwright/core'
import { defineWidget, type MessageBundle, type WidgetDefinition } from '@tagwright/react'
import type { Issue, Response, Widget } from '@tagwright/schema'
import type { ComponentType } from 'react'

/** What a field is: the value it answers with, when that is empty, what is wrong with it. */
export interface FieldDefinition<W extends Widget, V> {
  /** The widget type in a task definition. */
  type: W['type']
  /** The empty value, which is not written to the document: an empty answer is no answer. */
  empty: V
  /** Whether a value answers nothing. */
  isEmpty(value: V): boolean
  /** Issues of a response's value; the value is what the document holds, so of any type. */
  check(value: unknown, widget: W): Issue[]
  /** Draws it inside a `<TaskProvider>`. */
  component: ComponentType<{ widget: W }>
  messages: MessageBundle
}

/** A field as a widget that `<Task widgets={[…]}>` takes, with its value's rules beside it. */
export interface Field<W extends Widget, V> extends WidgetDefinition {
  readonly empty: V
  isEmpty(value: V): boolean
  checkValue(value: unknown, widget: W): Issue[]
}

/**
 * Declares a field: a widget whose whole answer is one value. Its check runs on answered responses
 * only; "required" is the engine's, "none" and "cannot tell" carry no value.
 */
export function defineField<W extends Widget, V>(definition: FieldDefinition<W, V>): Field<W, V> {
  const { type, component, messages, empty, isEmpty } = definition
  const check: WidgetCheck['check'] = ({ widget, response }) =>
    answered(response) ? definition.check(response?.value, widget as W) : []
  return {
    ...defineWidget<W>({ type, component, messages, check }),
    empty,
    isEmpty,
    checkValue: (value, widget) => definition.check(value, widget),
  }
}

const answered = (response: Response | undefined): boolean => response?.state === 'answered'

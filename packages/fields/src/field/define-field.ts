import type { WidgetCheck } from '@tagwright/core'
import { defineWidget, type MessageBundle, type WidgetDefinition } from '@tagwright/react'
import type { Issue, Widget } from '@tagwright/schema'
import type { ComponentType } from 'react'
import { earlierAnswers, findRepeated } from '../text/find-repeated.js'

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
  /** The texts of a value that should not stand in an earlier repeat too. @default none */
  distinctTexts?(value: unknown, widget: W): readonly string[]
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
  const { type, component, messages, empty, isEmpty, distinctTexts = () => [] } = definition
  const check: WidgetCheck['check'] = ({ widget, response, document }) => {
    if (response?.state !== 'answered') return []
    const { value } = response
    const issues = definition.check(value, widget as W)
    const texts = distinctTexts(value, widget as W)
    if (texts.length === 0) return issues
    const earlier = earlierAnswers(document, widget.id).flatMap((other) =>
      distinctTexts(other, widget as W),
    )
    return [...issues, ...texts.flatMap((text) => findRepeated(widget.id, text, earlier))]
  }
  return {
    ...defineWidget<W>({ type, component, messages, check }),
    empty,
    isEmpty,
    checkValue: (value, widget) => definition.check(value, widget),
  }
}

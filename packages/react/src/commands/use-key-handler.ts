import type { Keymap, KeyStroke, TaskStore } from '@tagwright/core'
import { allWidgets } from '@tagwright/schema'
import { type KeyboardEvent, useCallback } from 'react'
import { belongsToControl, innermostTarget, takesText } from './typing.js'

/** The id and type of the widget that an element is in; null when it is in none. */
export function widgetAround(
  element: Element | null,
  store: TaskStore,
): { id: string; type: string | undefined } | null {
  let around: Element | null = element
  while (around) {
    const holder = around.closest('[data-tagwright-widget]')
    const id = holder?.getAttribute('data-tagwright-widget')
    if (holder && id) {
      const type =
        holder.getAttribute('data-tagwright-widget-type') ??
        allWidgets(store.task.widgets ?? []).find((widget) => widget.id === id)?.type
      return { id, type: type ?? undefined }
    }
    const root = around.getRootNode()
    around = root instanceof ShadowRoot ? root.host : null
  }
  return null
}

/** The key handler of a provider's root: the focused widget's keys first, then the task's. */
export function useKeyHandler(
  store: TaskStore,
  keymap: Keymap,
): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const { nativeEvent } = event
      // 229 is what engines report while an input method composes, before `isComposing` is set.
      if (event.defaultPrevented || nativeEvent.isComposing || event.keyCode === 229) return
      const target = innermostTarget(nativeEvent)
      if (belongsToControl(target, nativeEvent)) return
      const around = widgetAround(target, store)
      const scopes = around ? [`widget:#${around.id}`, `widget:${around.type}`, 'task'] : ['task']
      const stroke: KeyStroke = {
        key: event.key,
        code: nativeEvent.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        shiftKey: event.shiftKey,
        altKey: event.altKey,
        repeat: event.repeat,
        isComposing: false,
        typing: takesText(target),
      }
      const context = around ? { widget: around.id } : undefined
      const done = keymap
        .matchAll(stroke, scopes)
        .find(({ command, args }) => store.run(command, args, context))
      if (!done) return
      if (!done.command.keepsDefault) event.preventDefault()
      event.stopPropagation()
    },
    [store, keymap],
  )
}

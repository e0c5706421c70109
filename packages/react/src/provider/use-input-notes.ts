import type { TaskStore } from '@tagwright/core'
import { type FocusEvent, type KeyboardEvent, type PointerEvent, useMemo } from 'react'
import { innermostTarget } from '../commands/typing.js'
import { widgetAround } from '../commands/use-key-handler.js'
import { useScopedEffect } from '../scope/use-scope.js'

/** Handlers for the root that note honest activity and the focused widget in the store. */
export function useInputNotes(store: TaskStore) {
  useScopedEffect(
    (scope) => {
      const note = () => store.noteActivity({ kind: 'visible', visible: !document.hidden })
      scope.listen(document as never, 'visibilitychange', note)
      note()
    },
    [store],
  )
  return useMemo(() => {
    const widgetOf = (event: { nativeEvent: Event }) =>
      widgetAround(innermostTarget(event.nativeEvent), store)?.id
    const note = (
      event: { nativeEvent: Event },
      device: 'mouse' | 'touch' | 'pen' | 'keyboard',
    ) => {
      const widget = widgetOf(event)
      store.noteActivity(
        widget === undefined ? { kind: 'input', device } : { kind: 'input', device, widget },
      )
    }
    return {
      onPointerDownCapture: (event: PointerEvent) => {
        const { pointerType } = event
        note(event, pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse')
      },
      onKeyDownCapture: (event: KeyboardEvent) => note(event, 'keyboard'),
      onFocusCapture: (event: FocusEvent) => {
        const widget = widgetOf(event)
        if (widget !== undefined && store.getState().session.focusedWidget !== widget) {
          store.setSession({ focusedWidget: widget })
        }
      },
    }
  }, [store])
}

import { useRootElement, useScopedEffect } from '@tagwright/react'
import type { Surface } from '../canvas/surface.js'

/**
 * Leads the focus to the picture when what had it is taken away, such as a button whose command does
 * not apply any more: keys would else be heard by nobody until the next press of the pointer.
 */
export function useKeptFocus({ store, widget }: Surface): void {
  const root = useRootElement()
  useScopedEffect(
    (scope) => {
      if (!root) return
      const tree = root.getRootNode() as Document | ShadowRoot
      let last: Element | null = null
      let waiting = false
      const keep = () => {
        waiting = false
        if (!last || last.isConnected) return
        last = null
        const { activeElement } = tree
        if (activeElement && activeElement !== root.ownerDocument.body) return
        const holders = root.querySelectorAll('[data-tagwright-widget]')
        const own = [...holders].find(
          (holder) => holder.getAttribute('data-tagwright-widget') === widget.id,
        )
        own?.querySelector<HTMLElement>('.tagwright-image-canvas')?.focus({ preventScroll: true })
      }
      const soon = () => {
        if (waiting || !last) return
        waiting = true
        scope.frame(keep)
      }
      scope.listen(root, 'focusin', (event: FocusEvent) => {
        const target = event.target as Element
        const around = target.closest('[data-tagwright-widget]')
        last = around?.getAttribute('data-tagwright-widget') === widget.id ? target : null
      })
      // What is still there a moment later was left on purpose. Some browsers tell of what is taken away, too.
      scope.listen(root, 'focusout', ({ target }: FocusEvent) => {
        scope.timeout(() => {
          if (last === target && last?.isConnected) last = null
        }, 0)
      })
      scope.add(store.subscribe(soon))
    },
    [root, store, widget],
  )
}

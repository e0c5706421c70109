import { type RefObject, useLayoutEffect, useRef } from 'react'

const focusable =
  'button:not([aria-disabled="true"]), input:enabled, textarea:enabled, select:enabled, [tabindex="0"]'

/**
 * For a control that goes away with its own press: the focus goes on to the first control of its
 * widget, so that whoever works by keys is not thrown out of the page.
 */
export function useHandedFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null)
  useLayoutEffect(() => {
    const control = ref.current
    return () => {
      const { activeElement } = (control?.getRootNode() ?? document) as Document | ShadowRoot
      if (!control || activeElement !== control) return
      const widget = control.closest('[data-tagwright-widget]')
      queueMicrotask(() => {
        if (control.isConnected) return
        widget?.querySelector<HTMLElement>(focusable)?.focus()
      })
    }
  }, [])
  return ref
}

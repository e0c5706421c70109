import { type AttributesHandle, attributesOf } from '@tagwright/core'
import { type JSX, type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react'
import { useMountedWidget } from '../../state/use-mounted-widget.js'

/** Props of {@link AttributesPlace}. */
export interface AttributesPlaceProps {
  /** The widget of the annotation whose attributes are inside. */
  widget: string | undefined
  children: ReactNode
}

const chosen = 'input:checked:enabled'
const boxes = 'input:enabled, textarea:enabled, select:enabled'

/**
 * Where attributes are asked: the command `annotation.attributes` leads into it from whatever is
 * worked on, Escape leads back, so that a shape and its words are one way for the keyboard.
 */
export function AttributesPlace({ widget, children }: AttributesPlaceProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const handle = useMemo<AttributesHandle>(
    () => ({
      kind: 'attributes',
      focus() {
        const first =
          place.current?.querySelector<HTMLElement>(boxes) ??
          place.current?.querySelector<HTMLElement>('button:enabled')
        // Of several radio buttons the chosen one has the group's place in the order of Tab.
        const group = first?.closest('[role="radiogroup"], fieldset')
        const target = group?.querySelector<HTMLElement>(chosen) ?? first
        target?.focus()
        return target != null
      },
    }),
    [],
  )
  useMountedWidget(attributesOf(widget ?? ''), handle)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    const around = event.currentTarget.closest('[data-tagwright-widget]')
    const main = around?.querySelector<HTMLElement>('[data-tagwright-focus]')
    if (!main) return
    event.preventDefault()
    event.stopPropagation()
    main.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches keys of what is inside; nothing is pressed.
    <div ref={place} style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

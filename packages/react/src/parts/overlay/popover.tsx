import { type JSX, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import { OverlayContainerContext } from '../../provider/contexts.js'

/** Props of {@link Popover}. */
export interface PopoverProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** What it stands by; gets the focus back. */
  anchor: RefObject<HTMLElement | null>
  /** Its name. */
  label: string
  children: ReactNode
  /** @default 'bottom start' */
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'start top' | 'end top'
}

/**
 * A panel beside its anchor that leaves the page usable: Escape, a press outside, or leaving it
 * closes it. Focus goes in when it opens and back when it closes.
 */
export function Popover(props: PopoverProps): JSX.Element | null {
  const { open, onOpenChange, anchor, label, children, placement = 'bottom start' } = props
  const container = useContext(OverlayContainerContext)
  if (!container) return null
  return (
    <AriaPopover
      className="tagwright-popover"
      isOpen={open}
      onOpenChange={onOpenChange}
      triggerRef={anchor}
      placement={placement}
      offset={4}
      isNonModal
      UNSTABLE_portalContainer={container}
    >
      <PopoverBody label={label} anchor={anchor}>
        {children}
      </PopoverBody>
    </AriaPopover>
  )
}

const focusable = 'input, select, textarea, button, [tabindex="0"], a[href]'

type BodyProps = Pick<PopoverProps, 'label' | 'children' | 'anchor'>

function PopoverBody({ label, anchor, children }: BodyProps): JSX.Element {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = body.current
    if (!element) return
    const first = element.querySelector<HTMLElement>(`[autofocus], ${focusable}`)
    const opener = anchor.current
    ;(first ?? element).focus()
    const root = element.getRootNode() as Document | ShadowRoot
    return () => {
      // StrictMode's second run of effects: the panel is still there and keeps the focus.
      if (element.isConnected) return
      // Only when focus was lost with the panel: a press elsewhere has moved it already.
      const active = root.activeElement
      if (!active || active === element.ownerDocument.body) opener?.focus()
    }
  }, [anchor])
  return (
    <div
      ref={body}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className="tagwright-popover-body"
    >
      {children}
    </div>
  )
}

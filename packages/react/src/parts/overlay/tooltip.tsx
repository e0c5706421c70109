import { type JSX, type ReactElement, type ReactNode, useContext } from 'react'
import { Focusable } from 'react-aria-components/Focusable'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { OverlayContainerContext } from '../../provider/contexts.js'

/** Where an overlay stands by its anchor; start and end follow the reading direction. */
export type TooltipPlacement = 'top' | 'bottom' | 'start' | 'end'

/** Props of {@link Tooltip}. */
export interface TooltipProps {
  /** What it says; never the only place where that is said. */
  content: ReactNode
  /** One focusable element. */
  children: ReactElement<Record<string, unknown>, string>
  placement?: TooltipPlacement | undefined
}

/** A short name beside a control on hover and focus. */
export function Tooltip({ content, children, placement = 'bottom' }: TooltipProps): JSX.Element {
  const container = useContext(OverlayContainerContext)
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <Focusable>{children}</Focusable>
      {container && (
        <AriaTooltip
          className="tagwright-tooltip"
          placement={placement}
          offset={6}
          UNSTABLE_portalContainer={container}
        >
          {content}
        </AriaTooltip>
      )}
    </TooltipTrigger>
  )
}

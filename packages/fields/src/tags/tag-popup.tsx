import { useRootElement } from '@tagwright/react'
import type { ReactNode, RefObject } from 'react'
import { Popover } from 'react-aria-components/Popover'

/** Props of `TagPopup`. */
export interface TagPopupProps {
  open: boolean
  /** What it opens under. */
  trigger: RefObject<Element | null>
  onClose(): void
  children: ReactNode
}

/** What floats under the text box: non-modal, so that the focus and the page stay as they are. */
export function TagPopup({ open, trigger, onClose, children }: TagPopupProps) {
  const root = useRootElement()
  return (
    <Popover
      isNonModal
      isOpen={open}
      triggerRef={trigger}
      placement="bottom start"
      offset={4}
      maxHeight={320}
      className="tagwright-tag-popup"
      {...(root && { UNSTABLE_portalContainer: root })}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      {children}
    </Popover>
  )
}

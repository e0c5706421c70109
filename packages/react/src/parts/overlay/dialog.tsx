import { X } from 'lucide-react'
import { type JSX, type ReactNode, useEffect, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { OverlayContainerContext } from '../../provider/contexts.js'
import { useRootElement } from '../../provider/use-root-element.js'
import { IconButton } from '../button/icon-button.js'

/** Props of {@link Dialog}. */
export interface DialogProps {
  open: boolean
  /** Called by Escape, the close button, the phone's back key and a press on the backdrop. */
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons at its foot. */
  actions?: ReactNode
  /** @default 'medium' */
  size?: 'small' | 'medium' | 'large'
}

/**
 * A modal dialog: the browser's own `<dialog>` in the provider's root, so that focus stays inside
 * and the rest is inert without touching the page's `<html>`; shortcuts of the task rest meanwhile.
 */
export function Dialog(props: DialogProps): JSX.Element | null {
  const root = useRootElement()
  return props.open && root ? createPortal(<OpenDialog {...props} />, root) : null
}

function OpenDialog(props: DialogProps): JSX.Element {
  const { onClose, title, children, actions, size = 'medium' } = props
  const { t } = useMessages(reactMessages)
  const [element, setElement] = useState<HTMLDialogElement | null>(null)
  const titleId = useId()
  useEffect(() => {
    if (!element) return
    const root = element.getRootNode() as Document | ShadowRoot
    const opener = root.activeElement as HTMLElement | null
    if (!element.open) element.showModal()
    firstTarget(element)?.focus()
    return () => {
      element.close()
      if (opener?.isConnected) opener.focus()
    }
  }, [element])
  return (
    <dialog
      ref={setElement}
      className="tagwright-dialog"
      data-size={size}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <OverlayContainerContext value={element}>
        <div className="tagwright-dialog-body">
          <header className="tagwright-dialog-header">
            <h2 id={titleId} className="tagwright-dialog-title">
              {title}
            </h2>
            <IconButton
              label={t('react.dialog.close')}
              icon={<X aria-hidden size={18} />}
              tooltip={false}
              onClick={onClose}
            />
          </header>
          <div className="tagwright-dialog-content">{children}</div>
          {actions && <footer className="tagwright-dialog-actions">{actions}</footer>}
        </div>
      </OverlayContainerContext>
    </dialog>
  )
}

const targets = 'input, select, textarea, button, a[href], [tabindex="0"]'

/** What asks for the focus, else the first control of the content, else of the foot. */
function firstTarget(dialog: HTMLElement): HTMLElement | null {
  const find = (selector: string) => dialog.querySelector<HTMLElement>(selector)
  return (
    find('[data-autofocus]') ??
    find(`.tagwright-dialog-content :is(${targets})`) ??
    find(`.tagwright-dialog-actions :is(${targets})`)
  )
}

import type { ButtonHTMLAttributes, JSX, ReactNode, Ref } from 'react'

/** Props of {@link Button}: a native button's, and these. */
export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** @default 'plain' */
  kind?: 'plain' | 'primary' | 'danger' | 'quiet'
  /** Before the text. */
  icon?: ReactNode
  /** Cannot be used now; stays focusable, so that focus is never lost. @default false */
  disabled?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A native button in the kit's look. */
export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'plain', icon, disabled = false, className, onClick, children, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      className={`tagwright-button${className ? ` ${className}` : ''}`}
      data-kind={kind}
      aria-disabled={disabled || undefined}
      onClick={(event) => {
        if (disabled) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon}
      {children}
    </button>
  )
}

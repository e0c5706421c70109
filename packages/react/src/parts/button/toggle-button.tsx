import type { JSX } from 'react'
import { Button, type ButtonProps } from './button.js'

/** Props of {@link ToggleButton}. */
export interface ToggleButtonProps extends Omit<ButtonProps, 'onChange' | 'onClick' | 'value'> {
  pressed: boolean
  onChange: (pressed: boolean) => void
}

/** A button that is on or off. */
export function ToggleButton({ pressed, onChange, ...rest }: ToggleButtonProps): JSX.Element {
  return <Button {...rest} aria-pressed={pressed} onClick={() => onChange(!pressed)} />
}

import { formatChord } from '@tagwright/core'
import type { JSX, ReactNode } from 'react'
import { useIsMac } from '../../commands/use-is-mac.js'
import { Tooltip, type TooltipPlacement } from '../overlay/tooltip.js'
import { Button, type ButtonProps } from './button.js'

/** Props of {@link IconButton}. */
export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> {
  /** Its name, spoken and in the tooltip. */
  label: string
  icon: ReactNode
  /** Key chords; the first is shown in the tooltip. */
  chords?: readonly string[]
  /** Makes it a toggle. */
  pressed?: boolean
  /** Off where many stand in a list. @default true */
  tooltip?: boolean
  /**
   * A short form of the name, words of which it holds, to stand beside the icon: a style shows
   * `.tagwright-button-name` where there is room.
   */
  shortLabel?: string
  placement?: TooltipPlacement
}

/** A square button with an icon, a name and a tooltip. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const {
    label,
    icon,
    chords,
    pressed,
    tooltip = true,
    shortLabel,
    placement,
    className,
    ...rest
  } = props
  const mac = useIsMac()
  const button = (
    <Button
      kind="quiet"
      {...rest}
      className={`tagwright-icon-button${className ? ` ${className}` : ''}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={chords?.[0] ? ariaShortcut(chords[0], mac) : undefined}
    >
      {icon}
      {shortLabel !== undefined && (
        <span className="tagwright-button-name" aria-hidden>
          {shortLabel}
        </span>
      )}
    </Button>
  )
  if (!tooltip) return button
  const text = chords?.[0] ? formatChord(chords[0], mac) : null
  return (
    <Tooltip
      placement={placement}
      content={
        <>
          {label}
          {text && <kbd className="tagwright-chord">{text}</kbd>}
        </>
      }
    >
      {button}
    </Tooltip>
  )
}

/** A chord in the words of `aria-keyshortcuts`: `Mod` is `Control`, `Meta` on a Mac. */
export function ariaShortcut(chord: string, mac: boolean): string {
  return chord.replace(/\bMod\b/, mac ? 'Meta' : 'Control').replace(/\bCtrl\b/, 'Control')
}

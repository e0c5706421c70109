import type { JSX, ReactNode } from 'react'
import { useCommand } from '../../commands/use-command.js'
import { IconButton } from '../button/icon-button.js'
import type { TooltipPlacement } from '../overlay/tooltip.js'

/** Props of {@link ToolButton}. */
export interface ToolButtonProps {
  /** The command's id. */
  command: string
  icon: ReactNode
  args?: unknown
  /** The widget it is meant for. @default the focused one */
  widget?: string
  /** Shows it as on, for tools and modes. */
  pressed?: boolean
  /** @default the command's name */
  label?: string
  /** A short form of the name to stand beside the icon, where a style says that there is room. */
  shortLabel?: string
  placement?: TooltipPlacement
}

/** A tool that runs a command: name, keys and whether it applies come from the command. */
export function ToolButton(props: ToolButtonProps): JSX.Element {
  const { command, icon, args, widget, pressed, label, shortLabel, placement } = props
  const handle = useCommand(command, { args, widget })
  return (
    <IconButton
      icon={icon}
      label={label ?? handle.label}
      chords={handle.chords}
      disabled={!handle.enabled}
      onClick={() => handle.run()}
      {...(shortLabel !== undefined && { shortLabel })}
      {...(pressed !== undefined && { pressed })}
      {...(placement && { placement })}
    />
  )
}

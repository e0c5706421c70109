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
  placement?: TooltipPlacement
}

/** A tool that runs a command: name, keys and whether it applies come from the command. */
export function ToolButton(props: ToolButtonProps): JSX.Element {
  const { command, icon, args, widget, pressed, label, placement } = props
  const handle = useCommand(command, { args, widget })
  return (
    <IconButton
      icon={icon}
      label={label ?? handle.label}
      chords={handle.chords}
      disabled={!handle.enabled}
      onClick={() => handle.run()}
      {...(pressed !== undefined && { pressed })}
      {...(placement && { placement })}
    />
  )
}

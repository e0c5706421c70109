import { Button, useCommand } from '@tagwright/react'
import { type JSX, memo } from 'react'

/** A row of buttons for commands that apply now; what is selected changes at every step of a key. */
export const CommandButtons = memo(function CommandButtons(props: {
  ids: readonly string[]
  widget: string
}): JSX.Element {
  const { ids, widget } = props
  return (
    <div className="tagwright-image-actions">
      {ids.map((id) => (
        <CommandButton key={id} id={id} widget={widget} />
      ))}
    </div>
  )
})

function CommandButton({ id, widget }: { id: string; widget: string }): JSX.Element | null {
  const command = useCommand(id, { widget })
  if (!command.enabled) return null
  return (
    <Button kind="quiet" onClick={() => command.run()}>
      {command.label}
    </Button>
  )
}

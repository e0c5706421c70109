import type { Meta, StoryObj } from '@storybook/react-vite'
import { type JSX, useRef, useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { withTask } from '../../fixtures/with-task.js'
import { Button } from '../button/button.js'
import { Dialog } from './dialog.js'
import { Popover } from './popover.js'

function Overlays(): JSX.Element {
  const [popover, setPopover] = useState(false)
  const [dialog, setDialog] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button ref={anchor} aria-expanded={popover} onClick={() => setPopover(!popover)}>
        Settings
      </Button>{' '}
      <Button onClick={() => setDialog(true)}>Skip…</Button>
      <Popover open={popover} onOpenChange={setPopover} anchor={anchor} label="Settings">
        <label className="tagwright-check">
          <input type="checkbox" /> <span>Show names</span>
        </label>
      </Popover>
      <Dialog
        open={dialog}
        onClose={() => setDialog(false)}
        title="Skip this task?"
        size="small"
        actions={
          <>
            <Button onClick={() => setDialog(false)}>Cancel</Button>
            <Button kind="primary" onClick={() => setDialog(false)}>
              Skip
            </Button>
          </>
        }
      >
        <p>Please say why, so that the task can be mended.</p>
      </Dialog>
    </>
  )
}

const meta = {
  title: 'Parts/Overlays',
  component: Overlays,
  decorators: [withTask],
} satisfies Meta<typeof Overlays>
export default meta
type Story = StoryObj<typeof meta>

/** Opens inside the root, takes the focus, gives it back on Escape. */
export const APopover: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = canvas.getByRole('button', { name: 'Settings' })
    await userEvent.click(button)
    const popover = await canvas.findByRole('dialog', { name: 'Settings' })
    await expect(popover.closest('.tagwright-root')).not.toBeNull()
    await waitFor(() => expect(within(popover).getByRole('checkbox')).toHaveFocus())
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(button).toHaveFocus())
    await expect(canvas.queryByRole('dialog')).toBeNull()
  },
}

/** The rest is inert, the page's own elements are left alone. */
export const ADialog: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const button = canvas.getByRole('button', { name: 'Skip…' })
    await userEvent.click(button)
    const dialog = await canvas.findByRole('dialog', { name: 'Skip this task?' })
    await expect(dialog.contains(document.activeElement)).toBe(true)
    await expect(document.documentElement.style.overflow).toBe('')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(button).toHaveFocus())
  },
}

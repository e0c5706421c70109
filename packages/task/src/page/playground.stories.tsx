import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, userEvent, within } from 'storybook/test'
import { Playground } from '../testing/playground.js'
import { textOfFragment } from '../testing/playground-link.js'
import '../styles/styles.css'

const meta = {
  title: 'Task/Playground',
  component: Playground,
  render: (_, { globals }) => (
    <Playground theme={globals.theme} locale={globals.locale} dir={globals.direction} />
  ),
} satisfies Meta<typeof Playground>
export default meta
type Story = StoryObj<typeof meta>

/** Write a task, use it, read its document, hand it on as a link. */
export const Default: Story = {}

/** What is wrong is told with its path; what was answered stays while the task is written. */
export const Writing: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const box = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Task' })
    await userEvent.click(await canvas.findByRole('radio', { name: 'Cat' }))
    await expect(await canvas.findByText(/"value": "cat"/)).toBeVisible()
    const good = box.value
    fireEvent.change(box, { target: { value: good.replace('"choice"', '"choise"') } })
    await expect(await canvas.findByText(/^widgets\.0\.type: /)).toBeVisible()
    fireEvent.change(box, { target: { value: good.replace('{', '') } })
    await expect(await canvas.findByText(/^JSON: /)).toBeVisible()
    fireEvent.change(box, { target: { value: good.replace('"Cat"', '"A cat"') } })
    await expect(await canvas.findByRole('radio', { name: 'A cat' })).toBeChecked()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }))
    await expect(textOfFragment(location.hash)).toBe(box.value)
    history.replaceState(null, '', location.href.split('#')[0])
  },
}

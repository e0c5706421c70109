import type { Meta, StoryObj } from '@storybook/react-vite'
import { TaskProvider } from '@tagwright/react'
import type { PlayerWidget } from '@tagwright/schema'
import { storySettings } from '@tagwright/tooling'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { clipTask } from '../fixtures/clip.js'
import '../styles/styles.css'
import { PlayerView } from './player-view.js'

const widget: PlayerWidget = { id: 'p', type: 'player', media: 'film', minWatched: 0.1 }

const meta = {
  title: 'Video/PlayerView',
  component: PlayerView,
  args: { widget },
  render: (args, { globals }) => (
    <TaskProvider
      key={JSON.stringify(storySettings(globals))}
      task={{ ...clipTask(), widgets: [widget] }}
      {...storySettings(globals)}
    >
      <div style={{ maxInlineSize: 560 }}>
        <PlayerView {...args} />
      </div>
    </TaskProvider>
  ),
} satisfies Meta<typeof PlayerView>
export default meta
type Story = StoryObj<typeof meta>

/** A tenth of the clip must be watched; what was played is counted. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Play' }))
    await expect(await canvas.findByText(/of at least 10%/)).toBeVisible()
    await waitFor(() => expect(canvas.getByText(/watched: enough/)).toBeVisible(), {
      timeout: 15000,
    })
    await userEvent.click(canvas.getByRole('button', { name: 'Pause' }))
  },
}

export const French: Story = { globals: { locale: 'fr' } }

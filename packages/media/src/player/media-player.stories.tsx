import type { Meta, StoryObj } from '@storybook/react-vite'
import { TaskProvider } from '@tagwright/react'
import { expect, userEvent, within } from 'storybook/test'
import '../styles/styles.css'
import { MediaPlayer } from './media-player.js'

const speech = new URL('../fixtures/austen-0870.wav', import.meta.url).href

const meta = {
  title: 'Media/Player',
  component: MediaPlayer,
  args: { medium: { id: 'm', type: 'audio', src: speech } },
  render: (args, { globals }) => (
    <TaskProvider
      key={`${globals.theme}${globals.locale}`}
      task={{
        schemaVersion: '1.0',
        id: 't',
        media: [args.medium],
        ontology: { labels: [] },
        widgets: [],
      }}
      theme={globals.theme}
      locale={globals.locale}
      dir={globals.direction}
    >
      <div style={{ padding: 16, maxInlineSize: 640 }}>
        <MediaPlayer {...args} />
      </div>
    </TaskProvider>
  ),
} satisfies Meta<typeof MediaPlayer>
export default meta
type Story = StoryObj<typeof meta>

/** Real speech; everything by pointer and keyboard. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const position = await canvas.findByRole('slider', { name: 'Position' })
    await userEvent.click(canvas.getByRole('button', { name: /Forward/ }))
    await expect(position).toBeVisible()
  },
}

/** A clip shows its picture above the same controls; a click on it plays, too. */
export const Clip: Story = {
  args: { medium: { id: 'm', type: 'video', src: '/media/cat-walk.webm', alt: 'A cat’s picture' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const picture = await canvas.findByRole('img', { name: 'A cat’s picture' })
    await userEvent.click(picture)
    await expect(await canvas.findByRole('button', { name: 'Pause' })).toBeVisible()
    await userEvent.click(picture)
    await expect(await canvas.findByRole('button', { name: 'Play' })).toBeVisible()
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { globals: { direction: 'rtl' } }

/** The file is missing: why, and one thing to do. */
export const NotFound: Story = {
  args: { medium: { id: 'm', type: 'audio', src: '/missing/speech.wav' } },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('button', { name: 'Try again' }),
    ).toBeVisible()
  },
}

/** An address that could run code is never loaded. */
export const UnsafeAddress: Story = {
  args: { medium: { id: 'm', type: 'audio', src: 'javascript:alert(1)' } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('TW-MEDIA-002')).toBeVisible()
  },
}

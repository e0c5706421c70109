import type { Meta, StoryObj } from '@storybook/react-vite'
import { TaskProvider } from '@tagwright/react'
import type { Annotation, Task } from '@tagwright/schema'
import { storySettings } from '@tagwright/tooling'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { clipDocument, clipTask, finished, outlines, raccoonClip } from '../fixtures/clip.js'
import '../styles/styles.css'
import { VideoAnnotator } from './video-annotator.js'

interface StoryArgs {
  widget: string
  task: Task
  annotations: Annotation[]
  readOnly: boolean
  width: number | null
}

const meta = {
  title: 'Video/VideoAnnotator',
  component: VideoAnnotator,
  args: { widget: 'w', task: clipTask(), annotations: finished, readOnly: false, width: null },
  argTypes: { task: { table: { disable: true } }, annotations: { table: { disable: true } } },
  render: ({ task, annotations, readOnly, width, widget }, { globals }) => (
    <TaskProvider
      key={JSON.stringify(storySettings(globals))}
      task={task}
      defaultDocument={clipDocument(annotations)}
      readOnly={readOnly}
      {...storySettings(globals)}
    >
      <div style={{ inlineSize: width ?? 'auto' }}>
        <VideoAnnotator widget={widget} />
      </div>
    </TaskProvider>
  ),
} satisfies Meta<StoryArgs>
export default meta
type Story = StoryObj<typeof meta>

/** The picture, once the clip is there. */
async function pictureOf(element: HTMLElement) {
  const canvas = within(element)
  const picture = await canvas.findByRole('application', {}, { timeout: 5000 })
  await waitFor(() => expect(element.querySelector('video')?.readyState).toBeGreaterThan(1), {
    timeout: 8000,
  })
  return { canvas, picture }
}

/**
 * Two objects, two turns, two scenes. Following one object through a clip costs one drag a keyframe, or
 * Enter and arrows; a moment costs one key (M).
 */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const { canvas } = await pictureOf(canvasElement)
    await userEvent.click(canvas.getByRole('option', { name: /Cat, track/ }))
    await expect(await canvas.findByText('keyframe 1 of 4')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Next keyframe' }))
    await expect(await canvas.findByText('keyframe 2 of 4')).toBeVisible()
    await expect(canvas.getByRole('spinbutton', { name: 'X' })).toHaveValue('136')
  },
}

/** Nothing yet: Enter puts a box in the middle, arrows move it. */
export const Empty: Story = {
  args: { annotations: [] },
  play: async ({ canvasElement }) => {
    const { canvas, picture } = await pictureOf(canvasElement)
    picture.focus()
    await userEvent.keyboard('{Enter}{ArrowRight}')
    await expect(await canvas.findByRole('option', { name: /track, 1 keyframe/ })).toBeVisible()
    await expect(canvas.getByRole('spinbutton', { name: 'X' })).toHaveValue('121')
  },
}

/** An outline is followed like a box: its vertices move, and are added wherever it has this form. */
export const Outlines: Story = {
  args: {
    task: clipTask({ shapes: ['polygon', 'box'], tiers: [] }),
    annotations: outlines,
  },
  play: async ({ canvasElement }) => {
    const { canvas } = await pictureOf(canvasElement)
    await userEvent.click(await canvas.findByRole('option', { name: /Cat 2/ }))
    await expect(await canvas.findByRole('group', { name: 'Vertex 1 of 5' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Remove' }))
    await expect(await canvas.findByRole('group', { name: 'Vertex 1 of 4' })).toBeVisible()
  },
}

/** Only moments and segments; the frame rate is not given, so it is said to be assumed. */
export const TimelineOnly: Story = {
  args: {
    task: clipTask({ shapes: [] }, { src: raccoonClip, frameRate: undefined as never }),
    annotations: [],
  },
  play: async ({ canvasElement }) => {
    const { canvas } = await pictureOf(canvasElement)
    await expect(canvas.getByText(/not measured yet/)).toBeInTheDocument()
    await expect(canvas.queryByRole('button', { name: 'Box' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Mark on Turns' }))
    await expect(await canvas.findByRole('slider', { name: 'Time of the moment' })).toBeVisible()
  },
}

export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvasElement }) => {
    const { canvas } = await pictureOf(canvasElement)
    await userEvent.click(canvas.getByRole('option', { name: /Cat, track/ }))
    await expect(canvas.getByRole('button', { name: 'Set a keyframe' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const French: Story = { globals: { locale: 'fr' } }

/** The panel changes sides; the picture and time never do. */
export const RightToLeft: Story = { globals: { direction: 'rtl', locale: 'ar' } }

export const Phone: Story = { args: { width: 390 } }

/** The clip is not there: why, one thing to do, and the work is kept. */
export const NotFound: Story = {
  args: { task: clipTask({}, { src: '/media/gone.webm' }) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('alert', {}, { timeout: 5000 })).toHaveTextContent(
      'TW-MEDIA-',
    )
    await expect(canvas.getByRole('option', { name: /Cat, track, 4 keyframes/ })).toBeVisible()
  },
}

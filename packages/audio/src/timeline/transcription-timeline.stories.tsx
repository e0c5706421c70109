import type { Meta, StoryObj } from '@storybook/react-vite'
import { TaskProvider } from '@tagwright/react'
import type { Annotation, Task } from '@tagwright/schema'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import {
  longPeaks,
  manySegments,
  radioPeaksUrl,
  radioUrl,
  segment,
  speechDocument,
  speechTask,
  transcript,
  twoTiers,
  videoUrl,
} from '../fixtures/speech.js'
import { tonesUrl } from '../fixtures/tones.js'
import '../styles/styles.css'
import { TranscriptionTimeline, type TranscriptionTimelineProps } from './transcription-timeline.js'

interface StoryArgs extends TranscriptionTimelineProps {
  task: Task
  annotations: Annotation[]
  readOnly: boolean
  width: number | null
}

const meta = {
  title: 'Audio/TranscriptionTimeline',
  component: TranscriptionTimeline,
  args: {
    widget: 'w',
    task: speechTask({ tiers: twoTiers! }),
    annotations: [],
    readOnly: false,
    width: null,
  },
  argTypes: {
    task: { table: { disable: true } },
    annotations: { table: { disable: true } },
    peaks: { table: { disable: true } },
  },
  render: ({ task, annotations, readOnly, width, ...args }, { globals }) => (
    <TaskProvider
      key={`${globals.theme}${globals.locale}${globals.direction}`}
      task={task}
      defaultDocument={speechDocument(annotations)}
      readOnly={readOnly}
      theme={globals.theme}
      locale={globals.locale}
      dir={globals.direction}
    >
      <div style={{ padding: 12, inlineSize: width ?? 'auto' }}>
        <TranscriptionTimeline {...args} />
      </div>
    </TaskProvider>
  ),
} satisfies Meta<StoryArgs>
export default meta
type Story = StoryObj<typeof meta>

const stageOf = (element: HTMLElement) =>
  within(element).findByRole('group', { name: /Timeline|Ligne de temps/ }, { timeout: 5000 })

/**
 * Real speech, two tiers. By keyboard one segment costs one key (Enter) and its text; the next one
 * Alt+Down or Enter. By pointer one drag and its text.
 */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const stage = await stageOf(canvasElement)
    await waitFor(() => expect(canvas.getByText(/07\.1/)).toBeVisible(), { timeout: 5000 })
    stage.focus()
    await userEvent.keyboard('{Enter}')
    const text = await canvas.findByRole('textbox', { name: /Segment 1/ })
    await waitFor(() => expect(text).toHaveFocus())
    await userEvent.keyboard('and mister john dashwood')
    await expect(text).toHaveValue('and mister john dashwood')
  },
}

/** A model wrote first: its words have times and doubts, its segments can be accepted or rejected. */
export const PreAnnotated: Story = {
  args: {
    task: speechTask(),
    annotations: transcript.map((one) => ({
      ...one,
      origin: { kind: 'model', source: 'recogniser', score: 0.8 },
    })),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('textbox', { name: /Segment 1/ }))
    await expect(await canvas.findByRole('group', { name: 'Words' })).toBeVisible()
    await expect(await canvas.findByRole('slider', { name: 'Start of the segment' })).toBeVisible()
  },
}

export const ReadOnly: Story = {
  args: { task: speechTask(), annotations: transcript, readOnly: true },
}

export const Dark: Story = {
  args: { task: speechTask(), annotations: transcript },
  globals: { theme: 'dark' },
}

export const French: Story = {
  args: { annotations: transcript.map((one) => ({ ...one, tier: 'reader', speaker: 'reader' })) },
  globals: { locale: 'fr' },
}

/** Arabic: text and panels run from right to left, time never does. */
export const RightToLeft: Story = {
  args: {
    task: speechTask({ direction: 'auto', language: 'ar', question: 'اكتب ما تسمعه' }),
    annotations: [
      segment('s1', 0.2, 2.7, { text: 'وكان السيد جون داشوود متفرغاً' }),
      segment('s2', 2.71, 4.94, { text: 'ليفكر كم يمكنه أن يفعل' }),
      segment('s3', 4.94, 6.8, { text: 'من أجلهم، OK؟' }),
    ],
  },
  globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const text = await within(canvasElement).findByRole('textbox', { name: /Segment 1/ })
    await expect(getComputedStyle(text).direction).toBe('rtl')
    await expect(getComputedStyle(await stageOf(canvasElement)).direction).toBe('ltr')
  },
}

/** 390 px: the waveform is low, the segment that is worked on large. */
export const Phone: Story = {
  args: { task: speechTask(), annotations: transcript, width: 390 },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('textbox', { name: /Segment 2/ }))
    const stage = await stageOf(canvasElement)
    await waitFor(() => expect(stage.getBoundingClientRect().height).toBeLessThan(160))
  },
}

/** The host's peaks of 32 s of radio; nothing is decoded. */
export const HostPeaks: Story = {
  args: { task: speechTask({}, { src: radioUrl, peaks: radioPeaksUrl }) },
}

/** A thousand segments: only those in view are drawn or in the page. */
export const ThousandSegments: Story = {
  args: {
    task: speechTask({}, { src: radioUrl, peaks: radioPeaksUrl }),
    annotations: manySegments(1000, 32),
  },
  play: async ({ canvasElement }) => {
    const list = await within(canvasElement).findByRole('list', { name: /1,?000 segments/ })
    await expect(within(list).getAllByRole('listitem').length).toBeLessThan(40)
  },
}

const hours = 10 * 3600

/** Ten hours of peaks and a thousand segments open, scroll and zoom like ten minutes; the sound is not at hand. */
export const TenHours: Story = {
  args: {
    task: speechTask({}, { src: '/missing/ten-hours.mp3', duration: hours }),
    peaks: longPeaks(hours),
    annotations: manySegments(1000, hours),
  },
}

/** The file is missing: text and segments can still be worked on. */
export const NotFound: Story = {
  args: {
    task: speechTask({}, { src: '/missing/speech.wav', duration: 7.1 }),
    annotations: transcript,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('alert')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
    const text = await canvas.findByRole('textbox', { name: /Segment 1/ })
    await userEvent.type(text, '!')
    await expect(text).toHaveValue(`${transcript[0]!.text}!`)
  },
}

/** A file that is no sound. */
export const WrongFormat: Story = {
  args: {
    task: speechTask({}, { src: 'data:audio/wav;base64,bm90IGEgc291bmQ=' }),
    annotations: transcript,
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('TW-MEDIA-008')).toBeVisible()
  },
}

/** The address is still being asked for. */
export const Loading: Story = {
  render: ({ task, annotations, widget }, { globals }) => (
    <TaskProvider
      task={task}
      defaultDocument={speechDocument(annotations)}
      theme={globals.theme}
      locale={globals.locale}
      resolveUrl={() => new Promise(() => {})}
    >
      <div style={{ padding: 12 }}>
        <TranscriptionTimeline widget={widget} />
      </div>
    </TaskProvider>
  ),
}

/** Only four seconds are asked for; what is around them can be heard but not annotated. */
export const Window: Story = {
  args: {
    task: speechTask({}, { window: { start: 2, end: 6, context: 1 } }),
    annotations: [transcript[1]!],
  },
}

/** Waveform and spectrogram; G or the settings change what is shown. */
export const Spectrogram: Story = {
  args: { annotations: transcript, choice: { display: { show: 'both' } } },
  play: async ({ canvasElement }) => {
    await stageOf(canvasElement)
    const note = () => canvasElement.querySelector('.tagwright-audio-spectrogram-note')
    await waitFor(() => expect(note()).toHaveAttribute('data-state', 'ready'), { timeout: 8000 })
  },
}

/** Two channels, one below the other. */
export const Channels: Story = {
  args: {
    task: speechTask({}, { src: tonesUrl(6, [180, 440]) }),
    choice: { display: { channels: 'split' } },
  },
  play: async ({ canvasElement }) => {
    const stage = await stageOf(canvasElement)
    await expect(stage).toBeVisible()
  },
}

/** A video: its picture stands beside the transcript, on a phone above the timeline. */
export const Video: Story = {
  args: {
    task: speechTask({}, { type: 'video', src: videoUrl, frameRate: 25 }),
    annotations: [segment('s1', 0.2, 1.4, { text: 'a clip with a picture' })],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await canvas.findByRole('button', { name: 'One picture on' }, { timeout: 8000 })
    // The picture's element moves in just after its buttons.
    await waitFor(() => expect(canvasElement.querySelector('video')).toBeVisible())
  },
}

/** The task asks that nine tenths be heard: what is not yet is marked on the overview, and U plays it. */
export const AsksToBeHeard: Story = {
  args: { task: speechTask({ minWatched: 0.9, maxWatchedRate: 2 }), annotations: transcript },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByText('0% heard')).toBeVisible(), { timeout: 5000 })
  },
}

/** Times that cannot be right are told with their codes and repaired on request. */
export const OddTimes: Story = {
  args: {
    task: speechTask(),
    annotations: [segment('a', 2, 1), segment('b', 6, 9), segment('c', 40, 50)],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const repair = await canvas.findByRole('button', { name: 'Repair 2' }, { timeout: 8000 })
    await userEvent.click(repair)
    await waitFor(() => expect(canvas.queryByRole('button', { name: /Repair/ })).toBeNull())
  },
}

/** More tiers than there is room for: ten at a time, gone through by arrows or buttons; one lies within another. */
export const ManyTiers: Story = {
  args: {
    task: speechTask({
      tiers: Array.from({ length: 24 }, (_, at) => ({
        id: `t${at}`,
        name: `Tier ${at + 1}`,
        overlap: 'forbid' as const,
        ...(at === 1 && { parent: 't0' }),
        ...(at === 2 && { kind: 'point' as const }),
      })),
    }),
    annotations: [
      segment('s1', 0.2, 2.71, { tier: 't0', text: transcript[0]!.text! }),
      segment('s2', 0.2, 1.2, { tier: 't1', parent: 's1', text: 'within' }),
      segment('s3', 0, 0, { tier: 't2', geometry: { type: 'instant', time: 3 }, text: 'a cough' }),
      segment('s4', 3, 4, { tier: 't20', text: 'far below' }),
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const stage = await stageOf(canvasElement)
    await expect(canvas.getByText('1 to 10 of 24')).toBeVisible()
    stage.focus()
    await userEvent.keyboard('{ArrowDown>11/}')
    await expect(canvas.getByRole('button', { name: 'Tier 12' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await userEvent.click(await canvas.findByRole('textbox', { name: /Tier 21/ }))
    await expect(await canvas.findByText('12 to 21 of 24')).toBeVisible()
  },
}

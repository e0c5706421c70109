import type { Meta, StoryObj } from '@storybook/react-vite'
import { TaskProvider } from '@tagwright/react'
import type { Annotation, Task } from '@tagwright/schema'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { segment, speechDocument, speechTask, transcript, twoTiers } from '../fixtures/speech.js'
import '../styles/styles.css'
import { TranscriptionTimeline } from '../timeline/transcription-timeline.js'

interface StoryArgs {
  task: Task
  annotations: Annotation[]
  width: number | null
}

const doubtful = transcript.map((one, at) => ({
  ...one,
  speaker: at === 1 ? 'other' : 'reader',
  origin: { kind: 'model' as const, source: 'recogniser', score: 0.9 - at * 0.25 },
}))

const meta = {
  title: 'Audio/WritingHelp',
  args: { task: speechTask(), annotations: transcript, width: null },
  argTypes: { task: { table: { disable: true } }, annotations: { table: { disable: true } } },
  render: ({ task, annotations, width }, { globals }) => (
    <TaskProvider
      key={`${globals.theme}${globals.locale}${globals.direction}`}
      task={task}
      defaultDocument={speechDocument(annotations)}
      theme={globals.theme}
      locale={globals.locale}
      dir={globals.direction}
    >
      <div style={{ padding: 12, inlineSize: width ?? 'auto' }}>
        <TranscriptionTimeline widget="w" />
      </div>
    </TaskProvider>
  ),
} satisfies Meta<StoryArgs>
export default meta
type Story = StoryObj<typeof meta>

const soon = { timeout: 8000 }
const textOf = (canvas: ReturnType<typeof within>, place: number) =>
  canvas.findByRole('textbox', { name: new RegExp(`Segment ${place},`) }, soon)

/** Mod+F in a text, what to find and what instead, one press: every place in one step of undo. */
export const FindAndReplace: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const first = await textOf(canvas, 1)
    await userEvent.click(first)
    await userEvent.keyboard('{Control>}f{/Control}')
    const find = await canvas.findByRole('textbox', { name: 'Find' }, soon)
    await waitFor(() => expect(find).toHaveFocus())
    await userEvent.keyboard('john')
    await userEvent.type(canvas.getByRole('textbox', { name: 'Replace with' }), 'James')
    await expect(await canvas.findByText('Found once', {}, soon)).toBeVisible()
    await waitFor(() => expect(canvas.getByText('James')).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: 'Replace it' }))
    await waitFor(() => expect(first).toHaveValue('and mister James dashwood had then leisure'))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(first).toHaveFocus())
    await userEvent.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(first).toHaveValue('and mister john dashwood had then leisure'))
  },
}

/** What the task asks of its texts is told in the row and in a list. */
export const Checks: Story = {
  args: {
    task: speechTask({
      checks: { characters: 'a-z', empty: true, maxCharactersPerSecond: 15, numerals: 'words' },
    }),
    annotations: [...transcript, segment('s4', 6.8, 7, { text: 'it is 5 o’clock' })],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Check the text' }, soon))
    const list = await canvas.findByRole('list', { name: 'Checks of the text' }, soon)
    await expect(within(list).getAllByRole('listitem').length).toBeGreaterThanOrEqual(3)
    await userEvent.click(within(list).getAllByRole('button').at(-1)!)
    await waitFor(async () => expect(await textOf(canvas, 4)).toHaveFocus())
  },
}

/** F9 goes to what the model was not sure of, Alt+Enter accepts it and goes on. */
export const Doubts: Story = {
  args: { annotations: doubtful },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await textOf(canvas, 1)
    const open = await canvas.findByRole('button', { name: 'Go through what is doubtful' }, soon)
    await userEvent.click(open)
    await expect(await canvas.findByText('2 segments are doubtful', {}, soon)).toBeVisible()
    await userEvent.click(await textOf(canvas, 2))
    await userEvent.keyboard('{F9}')
    await waitFor(async () => expect(await textOf(canvas, 3)).toHaveFocus())
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    await expect(await canvas.findByText('One segment is doubtful', {}, soon)).toBeVisible()
  },
}

/** Speech found by loudness comes as suggestions. */
export const Detection: Story = {
  args: { annotations: [] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await waitFor(() => expect(canvas.getByText(/07\.1/)).toBeVisible(), soon)
    const [open] = await canvas.findAllByRole('button', { name: 'Find speech' }, soon)
    await userEvent.click(open!)
    await waitFor(
      () => expect(canvas.getAllByRole('button', { name: 'Find speech' })).toHaveLength(2),
      soon,
    )
    await userEvent.click(canvas.getAllByRole('button', { name: 'Find speech' })[1]!)
    await expect(await canvas.findByText(/added as (a )?suggestion/, {}, soon)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /Accept all/ }))
    await waitFor(() => expect(canvas.queryByRole('button', { name: /Accept all/ })).toBeNull())
  },
}

/** Arrows go through the characters, Enter writes at the caret, Escape goes back to the text. */
export const Characters: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const first = (await textOf(canvas, 1)) as HTMLTextAreaElement
    await userEvent.click(first)
    first.setSelectionRange(3, 3)
    await userEvent.keyboard('{Control>}.{/Control}')
    const grid = await canvas.findByRole('group', { name: 'Punctuation and signs' }, soon)
    within(grid).getAllByRole('button')[0]!.focus()
    await userEvent.keyboard('{ArrowRight}{Enter}{Enter}')
    await waitFor(() => expect(first.value).toMatch(/^and”” mister/))
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(first).toHaveFocus())
    await expect(first.selectionStart).toBe(5)
  },
}

/** Flowing text: a press on a word goes there; noises are marked in between. */
export const FlowingText: Story = {
  args: {
    annotations: doubtful.map((one, at) =>
      at === 0 ? { ...one, events: [{ type: 'noise', start: 2.21, end: 2.25 }] } : one,
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Read as flowing text' }, soon))
    const region = await canvas.findByRole('region', { name: /flowing text/ }, soon)
    const word = await within(region).findByRole('button', { name: 'dashwood' }, soon)
    await userEvent.click(word)
    await waitFor(() => expect(word).toHaveAttribute('data-current'))
    await userEvent.keyboard('{ArrowRight}')
    await expect(within(region).getByRole('button', { name: 'had' })).toHaveFocus()
    await expect(within(region).getByRole('button', { name: '[noise]' })).toBeVisible()
  },
}

/** Noises and inaudible speech as typed spans; on a phone. */
export const EventsOnAPhone: Story = {
  args: { width: 390 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await textOf(canvas, 1))
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Mark a noise or something inaudible' }, soon),
    )
    await userEvent.click(await canvas.findByRole('button', { name: '[inaudible]' }, soon))
    await expect(await canvas.findByRole('list', { name: 'Marked in this segment' })).toBeVisible()
    await expect(canvas.getAllByText('[inaudible]').length).toBe(3)
    await userEvent.click(canvas.getByRole('button', { name: 'Take away: inaudible' }))
    await waitFor(() =>
      expect(canvas.queryByRole('list', { name: 'Marked in this segment' })).toBeNull(),
    )
  },
}

/** Times without dragging, in French. */
export const ShiftAndSnap: Story = {
  args: { task: speechTask({ tiers: twoTiers! }), annotations: doubtful },
  globals: { locale: 'fr' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await textOf(canvas, 3))
    const name = 'Décaler et aimanter les segments'
    await userEvent.click(await canvas.findByRole('button', { name }, soon))
    await userEvent.click(await canvas.findByRole('button', { name: 'Plus tard' }, soon))
    await waitFor(() => expect(canvas.getByLabelText('Début')).toHaveValue('00:05.040'))
  },
}

/** Who speaks, by keyboard alone: a new one for the selected segment, a name, two made one. */
export const Speakers: Story = {
  args: { annotations: doubtful },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const first = await textOf(canvas, 1)
    await userEvent.click(first)
    await userEvent.selectOptions(await canvas.findByLabelText('Speaker'), 'New speaker…')
    const name = await canvas.findByRole('textbox', { name: 'Name of Speaker 3' }, soon)
    await waitFor(() => expect(name).toHaveFocus())
    await userEvent.keyboard('Marianne')
    await expect(
      await canvas.findByRole('textbox', { name: /Segment 1,.*, Marianne/ }),
    ).toBeVisible()
    const list = canvas.getByRole('list', { name: 'Speakers' })
    await expect(within(list).getAllByRole('listitem')).toHaveLength(3)
    await userEvent.selectOptions(
      within(list).getByRole('combobox', { name: 'Merge Reader into' }),
      'Marianne',
    )
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2))
    await expect(within(list).getByText('2 segments')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(canvas.queryByRole('list', { name: 'Speakers' })).toBeNull())
    canvas.getByRole('group', { name: 'Timeline' }).focus()
    await userEvent.keyboard('1')
    await expect(
      await canvas.findByRole('textbox', { name: /Segment 1,.*, Somebody else/ }),
    ).toBeVisible()
  },
}

/** Two hundred speakers: each row fills its list of the others when it is reached. */
export const ManySpeakers: Story = {
  args: {
    task: {
      ...speechTask(),
      ontology: {
        labels: [],
        speakers: Array.from({ length: 200 }, (_, at) => ({ id: `s${at}`, name: `Person ${at}` })),
      },
    },
    annotations: transcript.map((one) => ({ ...one, speaker: 's7' })),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Speakers: add, name, colour, merge' }, soon),
    )
    const list = await canvas.findByRole('list', { name: 'Speakers' }, soon)
    await expect(list.querySelectorAll('option').length).toBe(200)
    const merge = within(list).getByLabelText('Merge Person 7 into')
    merge.focus()
    await waitFor(() => expect(merge.querySelectorAll('option').length).toBe(200))
    await userEvent.selectOptions(merge, 'Person 150')
    await waitFor(() =>
      expect(within(list).getByLabelText('Name of Person 150').closest('li')).toHaveTextContent(
        '3 segments',
      ),
    )
  },
}

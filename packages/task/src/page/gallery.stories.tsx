import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { briefTasks } from '../testing/gallery/brief-tasks.js'
import type { GalleryEntry } from '../testing/gallery/gallery-entry.js'
import { sampleTasks } from '../testing/gallery/sample-tasks.js'
import { untilLoaded } from '../testing/until-loaded.js'
import '../styles/styles.css'
import { Task } from './task.js'

const later = () => new Promise((resolve) => setTimeout(resolve, 300))

const meta = {
  title: 'Task/Gallery',
  component: Task,
  decorators: [
    (Story, { globals }) => (
      <div style={{ blockSize: 760 }}>
        <Story key={`${globals.theme}-${globals.locale}`} />
      </div>
    ),
  ],
  render: (args, { globals }) => (
    <Task theme={globals.theme} locale={globals.locale} dir={globals.direction} {...args} />
  ),
  args: { task: undefined, onSubmit: later, onWithdraw: later, onSkip: later, onFlag: later },
} satisfies Meta<typeof Task>
export default meta
type Story = StoryObj<typeof meta>

const entry = (id: string): GalleryEntry => {
  const found = [...briefTasks, ...sampleTasks].find(({ task }) => task.id === id)
  if (!found) throw new Error(`no ready-made task ${id}`)
  return found
}

/** A ready-made task; how it is done by keys alone and by a finger alone is tested beside it. */
const storyOf = (id: string): Story => ({
  args: { task: entry(id).task },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(await canvas.findByRole('button', { name: /^(Submit|Envoyer)/ })).toBeVisible()
    await untilLoaded(canvasElement)
    await expect(canvas.queryByText(/cannot be shown/)).toBeNull()
  },
})

export const PhotoChoice: Story = storyOf('photo-choice')
export const PhotoTags: Story = storyOf('photo-tags')
export const Boxes: Story = storyOf('boxes')
export const Caption: Story = storyOf('caption')
export const Transcription: Story = storyOf('transcription')
export const VoiceAssistant: Story = storyOf('voice-assistant')
export const ClipStatements: Story = storyOf('clip-statements')
export const QuestionsAndAnswers: Story = storyOf('questions-answers')
export const SortMessages: Story = storyOf('sort-messages')
export const KnownAnswer: Story = storyOf('item-7f3a')
export const OwnScore: Story = storyOf('own-score')
export const SameSpeaker: Story = storyOf('same-speaker')
export const SearchRelevance: Story = storyOf('search-relevance')
export const TranslationReview: Story = storyOf('translation-review')
export const Moderation: Story = storyOf('moderation')
export const RankAnswers: Story = storyOf('rank-answers')
export const Compare: Story = storyOf('compare')
export const Receipt: Story = storyOf('receipt')
export const Names: Story = storyOf('names')
export const TwoAnswers: Story = storyOf('two-answers')

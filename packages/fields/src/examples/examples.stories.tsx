import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ExamplesWidget } from '@tagwright/schema'
import { type FieldStoryArgs, renderField } from '../testing/field-story.js'
import { ExamplesView } from './examples-view.js'

type Args = FieldStoryArgs<ExamplesWidget>

const meta = {
  title: 'Fields/Examples',
  parameters: { widget: ExamplesView },
  args: {
    id: 'examples',
    title: { en: 'Examples', fr: 'Exemples' },
    examples: [
      {
        verdict: 'good',
        image: '/media/chelsea_cat.png',
        text: 'A tabby cat looks past the camera.',
        explanation: { en: 'It says what is there.', fr: 'Cela dit ce qui est là.' },
      },
      {
        verdict: 'bad',
        text: 'Nice picture!',
        explanation: { en: 'It says nothing of the picture.', fr: 'Cela ne dit rien de l’image.' },
      },
    ],
    width: 560,
  },
  render: renderField<ExamplesWidget>('examples', ExamplesView),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const Default: Story = {}

export const Phone: Story = { args: { width: 358 } }

export const Dark: Story = { args: { theme: 'dark' } }

export const French: Story = { args: { locale: 'fr', dir: 'rtl' } }

import type { Meta, StoryObj } from '@storybook/react-vite'
import type { JSX } from 'react'
import { withTask } from '../fixtures/with-task.js'
import { Swatch } from '../parts/list/swatch.js'
import { textColorOn } from '../theme/contrast.js'
import { labelPalette } from './palette.js'

function Palette(): JSX.Element {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(5, 1fr)', gap: 8 }}>
      {labelPalette.map((color, index) => (
        <div key={color} style={{ display: 'grid', gap: 4 }}>
          <div
            style={{
              backgroundColor: color,
              color: textColorOn(color),
              borderRadius: 6,
              padding: '12px 8px',
            }}
          >
            {index + 1}
          </div>
          <span style={{ display: 'flex', gap: 6, alignItems: 'center', fontSize: 13 }}>
            <Swatch color={color} /> {color}
          </span>
        </div>
      ))}
    </div>
  )
}

/**
 * The twenty default label colours. Every two are at least 12 apart (CIEDE2000) in usual vision
 * and at least 9 under each kind of dichromacy; the first six at least 14.
 */
const meta = {
  title: 'Look/Label palette',
  component: Palette,
  decorators: [withTask],
  parameters: { task: { width: 560 } },
} satisfies Meta<typeof Palette>
export default meta
type Story = StoryObj<typeof meta>

export const Light: Story = {}

export const Dark: Story = { parameters: { task: { width: 560, theme: 'dark' } } }

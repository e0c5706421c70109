import { contrast, labelPalette } from '@tagwright/react'
import { expect, test } from 'vitest'
import { createStyle } from '../paint/annotation-style.js'
import { onPicture } from './overlay-tokens.js'

test('handles are white with a border that stands out, whatever the theme', () => {
  for (const accent of ['#1d4ed8', '#8fb0ff', '#ffd400', '#000000']) {
    for (const surface of ['#ffffff', '#1e2126']) {
      const tokens = onPicture({ accent, surface })
      expect(tokens.surface).toBe('#ffffff')
      expect(contrast(tokens.accent, tokens.surface)).toBeGreaterThanOrEqual(3)
    }
  }
  const forced = { accent: 'Highlight', surface: 'Canvas' }
  expect(onPicture(forced)).toEqual(forced)
})

test('every outline stands out from its halo, and its name from the tag', () => {
  for (const color of labelPalette) {
    const { halo, stroke, tagColor, tagText } = createStyle(color, 'Cat')
    const edge = halo.startsWith('rgba(0') ? '#000000' : '#ffffff'
    expect(contrast(stroke, edge), color).toBeGreaterThanOrEqual(3)
    expect(contrast(tagColor, tagText), color).toBeGreaterThanOrEqual(4.5)
  }
})

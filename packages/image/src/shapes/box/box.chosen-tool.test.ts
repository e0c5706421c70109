import { extremePointsTool, type Tool } from '@tagwright/core'
import { expect, test } from 'vitest'
import { click, playedContext, playTool } from '../../fixtures/play-tool.js'
import { chosenBoxTool } from './box.chosen-tool.js'

const settings = { brushSize: 24, brushShape: 'round', tolerance: 32 } as const
const byExtremes = {
  ...playedContext,
  settings: { ...settings, boxTool: extremePointsTool as Tool },
}
const points = [...click(20, 50), ...click(60, 10), ...click(100, 40), ...click(50, 80)]

test('by two corners unless told otherwise; by four outermost points then', () => {
  const corners = playTool(chosenBoxTool, [...click(20, 10), ...click(100, 80)]).commits
  const extremes = playTool(chosenBoxTool, points, {}, byExtremes).commits
  const box = { type: 'box', x: 20, y: 10, width: 80, height: 70, rotation: 0 }
  expect(corners).toEqual([box])
  expect(extremes).toEqual([box])
})

test('a gesture ends as it began, though the choice changes meanwhile', () => {
  const { state } = playTool(chosenBoxTool, points.slice(0, 4), {}, byExtremes)
  let now = state
  let commit: unknown
  for (const [kind, x = 0, y = 0] of points.slice(4)) {
    const event = {
      kind: kind as 'down' | 'up',
      point: [x, y] as [number, number],
      modifiers: { shift: false, alt: false, mod: false },
      pointer: 'mouse' as const,
    }
    const step = chosenBoxTool.on(now, event, playedContext)
    now = step.state
    commit = step.commit ?? commit
  }
  expect(commit).toMatchObject({ type: 'box', width: 80, height: 70 })
  expect(
    playTool(chosenBoxTool, [...points.slice(0, 4), ['cancel']], {}, byExtremes),
  ).toMatchObject({
    commits: [],
    cancelled: true,
  })
})

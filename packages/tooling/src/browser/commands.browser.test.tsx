import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from 'vitest/browser'

let pad: HTMLDivElement
const seen: string[] = []
const note = (event: Event) => {
  const { clientX, clientY, pointerType } = event as PointerEvent
  seen.push(`${event.type} ${pointerType} ${Math.round(clientX)},${Math.round(clientY)}`)
}
const kinds = ['pointerdown', 'pointermove', 'pointerup']

beforeEach(() => {
  seen.length = 0
  pad = document.createElement('div')
  pad.style.cssText = 'position:fixed;inset:0;touch-action:none'
  document.body.append(pad)
  for (const kind of kinds) pad.addEventListener(kind, note)
})
afterEach(() => pad.remove())

test('a mouse drag arrives at the given points', async () => {
  await commands.gesture([
    { do: 'move', to: { x: 50, y: 60 } },
    { do: 'down' },
    { do: 'move', to: { x: 150, y: 160 }, steps: 2 },
    { do: 'up' },
  ])
  expect(seen).toEqual([
    'pointermove mouse 50,60',
    'pointerdown mouse 50,60',
    'pointermove mouse 100,110',
    'pointermove mouse 150,160',
    'pointerup mouse 150,160',
  ])
})

test('two fingers arrive as touch', async () => {
  await commands.touch([
    { fingers: [{ x: 100, y: 100 }] },
    {
      fingers: [
        { x: 100, y: 100 },
        { x: 200, y: 200 },
      ],
    },
    {
      fingers: [
        { x: 90, y: 90 },
        { x: 210, y: 210 },
      ],
    },
    { fingers: [] },
  ])
  expect(seen.filter((line) => line.startsWith('pointerdown'))).toEqual([
    'pointerdown touch 100,100',
    'pointerdown touch 200,200',
  ])
  expect(seen.filter((line) => line.startsWith('pointerup'))).toHaveLength(2)
})

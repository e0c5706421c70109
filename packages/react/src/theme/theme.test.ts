import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelPalette } from '../labels/palette.js'
import { deltaE2000, seenLab } from './color-vision.js'
import { contrast, textColorOn } from './contrast.js'

const look = readFileSync(new URL('../styles/look.css', import.meta.url), 'utf8')

function tokensAfter(selector: string): Record<string, string> {
  const from = look.indexOf('{', look.indexOf(selector)) + 1
  const block = look.slice(from, look.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--tagwright-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  )
}

const light = tokensAfter('.tagwright-root {')
const dark = tokensAfter('[data-theme="dark"]')
const auto = tokensAfter('[data-theme="auto"]')

test('automatic dark is the same as chosen dark', () => {
  expect(Object.keys(dark).length).toBeGreaterThan(15)
  expect(auto).toEqual(dark)
})

describe.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('the %s theme', (_, tokens) => {
  const of = (name: string): string => tokens[name] ?? `missing ${name}`
  const pairs: [text: string, background: string, least: number][] = [
    ...['background', 'surface', 'hover', 'accent-soft'].map(
      (background): [string, string, number] => ['text', background, 7],
    ),
    ...['background', 'surface', 'hover', 'accent-soft'].map(
      (background): [string, string, number] => ['text-muted', background, 4.5],
    ),
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-hover', 4.5],
    ['accent', 'surface', 4.5],
    ['accent', 'background', 4.5],
    ['accent', 'accent-soft', 4.5],
    ['danger', 'surface', 4.5],
    ['danger', 'background', 4.5],
    ['danger', 'danger-soft', 4.5],
    ['danger', 'hover', 4.5],
    ['on-danger', 'danger', 4.5],
    ['warning', 'surface', 4.5],
    ['warning', 'background', 4.5],
    ['success', 'surface', 4.5],
    ['focus', 'background', 3],
    ['focus', 'surface', 3],
    ['border-strong', 'surface', 3],
    ['border-strong', 'background', 3],
  ]
  test.each(pairs)('%s on %s has a contrast of at least %d', (text, background, least) => {
    expect(contrast(of(text), of(background))).toBeGreaterThanOrEqual(least)
  })
})

describe('the label palette', () => {
  const least = (vision: 'usual' | 'deutan' | 'protan' | 'tritan', count: number): number => {
    const labs = labelPalette.slice(0, count).map((color) => seenLab(color, vision))
    let smallest = Number.POSITIVE_INFINITY
    labs.forEach((a, index) => {
      for (const b of labs.slice(0, index)) smallest = Math.min(smallest, deltaE2000(a, b))
    })
    return smallest
  }

  test('has twenty colours', () => {
    expect(new Set(labelPalette).size).toBe(20)
  })

  test.each([
    ['usual', 12, 23],
    ['deutan', 9, 14],
    ['protan', 9, 14],
    ['tritan', 9, 14],
  ] as const)('stays apart in %s vision: by %d, the first six by %d', (vision, all, six) => {
    expect(least(vision, 20)).toBeGreaterThanOrEqual(all)
    expect(least(vision, 6)).toBeGreaterThanOrEqual(six)
  })

  test('text on every colour has a contrast of at least 4.5', () => {
    for (const color of labelPalette) {
      expect(contrast(color, textColorOn(color))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('CIEDE2000 gives the published values (Sharma, Wu and Dalal 2005, table 1)', () => {
  expect(deltaE2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(deltaE2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
  expect(deltaE2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(
    1.2644,
    4,
  )
  expect(deltaE2000([90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447])).toBeCloseTo(1.4441, 4)
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.478, 2)
})

import { expect, it } from 'vitest'
import { formatResponsePath, parseResponsePath, widgetOfPath } from './response-path.js'

it.each(['w3', 'a.b:c-d', 'group[2].w3', 'g.1[0].h[12].w.3'])('%s comes back', (path) => {
  expect(formatResponsePath(parseResponsePath(path)!)).toBe(path)
})

it.each(['', 'group[2]', 'group[].w', 'a b', 'g[1].', 'g[x].w'])('"%s" is no path', (path) => {
  expect(parseResponsePath(path)).toBeUndefined()
})

it.each([
  ['group[2].w3', 'w3'],
  ['g.1[0].h[12].w.3', 'w.3'],
  ['w3', 'w3'],
  ['no path at all', 'no path at all'],
])('%s leads to %s', (path, widget) => {
  expect(widgetOfPath(path)).toBe(widget)
})

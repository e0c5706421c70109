import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './resolve.js'
import { bundleSheet, sheetsInOrder } from './styles.js'

const sheet = (name: string, file = 'styles') =>
  join(root, 'packages', name, `src/styles/${file}.css`)
const packages = ['react', 'media', 'image', 'audio', 'fields', 'video', 'task']

test.each(packages)('the sheets of %s are there once, what they build upon before them', (name) => {
  const order = sheetsInOrder(sheet(name))
  expect(new Set(order).size).toBe(order.length)
  const inPackages = [
    ...new Set(order.map((file) => relative(join(root, 'packages'), file).split('/')[0])),
  ]
  expect(inPackages[0]).toBe('react')
  expect(inPackages.at(-1)).toBe(name)
  expect(order.at(-1)).toBe(sheet(name))
})

test('what a widget says of a shared part outdoes what the part says of itself', async () => {
  const css = new TextDecoder().decode(await bundleSheet(sheet('task')))
  const shared = css.indexOf('.tagwright-root .tagwright-button{')
  const special = css.indexOf('.tagwright-root .tagwright-image-collapse{')
  expect(shared).toBeGreaterThan(-1)
  expect(special).toBeGreaterThan(css.lastIndexOf('.tagwright-root .tagwright-icon-button{'))
  expect(css.includes('@import')).toBe(false)
})

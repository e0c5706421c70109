import { existsSync, readdirSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeHost } from '../testing/fake-host.js'
import { newFolder } from '../testing/fixtures.js'
import { createScratchFolder } from './scratch-folder.js'

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const openFiles = () =>
  existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : undefined

test('many logs are written in turns without as many open files', async () => {
  const scratch = createScratchFolder({ ...createFakeHost(folder), temporaryFolder: folder })
  const before = openFiles()
  const logs = Array.from({ length: 300 }, (_, i) => scratch.log(`log-${i}`))
  for (let turn = 0; turn < 3; turn++) {
    for (const [i, log] of logs.entries()) log.append(new TextEncoder().encode(`${i}.${turn};`))
  }
  if (before !== undefined) expect(openFiles()! - before).toBeLessThan(100)
  for (const [i, log] of logs.entries()) {
    let text = ''
    for await (const bytes of log.read()) text += new TextDecoder().decode(bytes)
    expect(text).toBe(`${i}.0;${i}.1;${i}.2;`)
  }
  const empty = scratch.log('empty')
  for await (const bytes of empty.read()) expect(bytes.length).toBe(0)
  scratch.dispose()
  expect(readdirSync(folder)).toEqual([])
  if (before !== undefined) expect(openFiles()! - before).toBeLessThan(10)
})

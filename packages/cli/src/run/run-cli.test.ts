import { type DetectSample, defaultFormats, defineFormat } from '@tagwright/formats'
import { afterEach, expect, test, vi } from 'vitest'
import { runOnProcess } from './run-cli.js'

const dots = defineFormat({
  id: 'dots',
  name: 'Dots',
  specification: 'A line for each dot.',
  extensions: ['dots'],
  detect: ({ name }: DetectSample) => (name.endsWith('.dots') ? 1 : 0),
  losses: [],
})

const { argv, exitCode } = process
afterEach(() => {
  vi.restoreAllMocks()
  process.argv = argv
  process.exitCode = exitCode
})

test.each([
  ['with it', [...defaultFormats, dots], 0],
  ['without it', undefined, 2],
])('a format of the host is one of the command, %s', async (_, formats, code) => {
  process.argv = ['node', 'tagwright', 'formats', 'dots']
  let written = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    written += String(chunk)
    const done = rest.at(-1)
    if (typeof done === 'function') (done as () => void)()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await runOnProcess(formats)
  expect(process.exitCode).toBe(code)
  expect(written.includes('Dots')).toBe(code === 0)
})

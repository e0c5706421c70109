import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFakeHost } from '../testing/fake-host.js'
import { fixture, newFolder } from '../testing/fixtures.js'
import { runCli } from './run-cli.js'

const ids = readdirSync(fixture('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((id) => readdirSync(fixture(id)).includes('fixtures'))

// The names and beginnings of files are all that the command goes by.
test.each(ids)('a folder of real files of %s is found to be that', async (id) => {
  const folder = newFolder()
  const host = createFakeHost(folder)
  const args = ['convert', fixture(`${id}/fixtures`), '--to', 'tagwright', '-o', 'all.ndjson']
  const code = await runCli([...args, '--report', 'report.json', '--quiet'], host)
  expect(code).toBeLessThan(2)
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
    inputs: { format: string; files: number; documents: number }[]
    issues: { code: string; message: string }[]
  }
  const [most] = [...report.inputs].sort((a, b) => b.files - a.files)
  expect(most?.format).toBe(id)
  expect(most?.documents).toBeGreaterThan(0)
  for (const { code: own, message } of report.issues) {
    expect(own).toMatch(/^TW-[A-Z]+-\d{3}$/)
    expect(message).not.toMatch(/undefined|\[object|NaN/)
  }
})

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { provideChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { providePostgres } from './postgres.mjs'
import { cache, run } from './run.mjs'

const results = join(cache, 'test-results')
const totals = { passed: 0, failed: 0, skipped: 0 }

/** Runs one Vitest project and adds what it counted to the totals. */
async function vitest(project, ...options) {
  const report = join(results, `${project}.json`)
  rmSync(report, { force: true })
  try {
    await run('vitest', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...options,
    ])
  } finally {
    if (existsSync(report)) {
      const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
        readFileSync(report, 'utf8'),
      )
      totals.passed += numPassedTests
      totals.failed += numFailedTests
      totals.skipped += numPendingTests
    }
  }
}

const steps = {
  install,
  chromium: provideChromium,
  postgres: providePostgres,
  types: () => run('tsc', ['-b']),
  lint: () => run('biome', ['check', '--error-on-warnings', '.']),
  // Tests without a browser are bound by the processor: every core is used.
  unit: () => vitest('unit', '--maxWorkers=100%'),
  browser: () => vitest('browser'),
  storybook: () => vitest('storybook'),
  build: () => build(),
  gates: () => vitest('gates'),
  e2e: () => vitest('e2e'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in steps))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`)
  process.exit(2)
}

const chosen = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name))
let failure
for (const [name, step] of chosen) {
  mkdirSync(results, { recursive: true })
  console.log(`\n=== ${name}`)
  const start = performance.now()
  try {
    await step()
  } catch (error) {
    failure = error
  }
  console.log(
    `--- ${name}: ${failure ? 'FAILED' : 'ok'}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  )
  if (failure) break
}
if (failure) console.error(`\n${failure instanceof Error ? failure.message : failure}`)
if (failure && totals.failed === 0) totals.failed = 1
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
)
process.exit(failure ? 1 : 0)

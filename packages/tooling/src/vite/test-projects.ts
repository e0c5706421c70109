import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import type { TestProjectConfiguration } from 'vitest/config'
import { chromiumArguments, findChromium } from '../../setup/find-chromium.mjs'
import { browserCommands } from '../browser/commands.js'
import { readManifest } from './library.js'
import { root } from './resolve.js'

/** Third-party modules to pre-bundle at the start: one found later would reload a running test. */
function preBundled(): string[] {
  const names = readdirSync(join(root, 'packages')).flatMap((name) => {
    const manifest = readManifest(join(root, 'packages', name))
    return Object.keys({ ...manifest?.dependencies, ...manifest?.peerDependencies })
  })
  const outside = new Set(
    names.filter((name) => !name.startsWith('@tagwright/') && !onlyNode.has(name)),
  )
  return [
    ...outside,
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    'react-dom/client',
    'react-dom/server',
    'react-konva/lib/ReactKonvaCore.js',
    '@testing-library/react',
    '@testing-library/user-event',
    'axe-core',
    'fast-check',
    'immer',
    'zustand/vanilla',
  ]
}

const onlyNode = new Set(['oxc-parser', 'lightningcss', 'commander'])

/** A busy machine is given time; what is right at once costs nothing. */
const patience = { poll: { timeout: 6_000 } }

const viewport = { width: 1280, height: 800 }

/** On a busy machine a real gesture can come late: such a test gets another go there, and is reported. */
const retry = process.env.CI ? 1 : 0

const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport,
  provider: playwright({
    contextOptions: { viewport },
    launchOptions: {
      executablePath: findChromium() ?? '/usr/bin/chromium',
      args: [...chromiumArguments, '--autoplay-policy=no-user-gesture-required'],
    },
  }),
  commands: browserCommands,
  instances: [{ browser: 'chromium' as const }],
})

const storybookProject = (): TestProjectConfiguration => ({
  extends: true,
  plugins: [storybookTest({ configDir: join(root, '.storybook') })],
  optimizeDeps: { include: preBundled() },
  test: { name: 'storybook', browser: chromium(), testTimeout: 30_000, expect: patience, retry },
})

/** Storybook takes seconds to load and is loaded only when its project may be wanted. */
const wantsStorybook = (): boolean =>
  !process.argv.some((word) => word.startsWith('--project')) ||
  process.argv.some((word) => word.endsWith('storybook'))

/** The Vitest projects: `unit` in Node, `browser` and `storybook` in Chromium. */
export function testProjects(): TestProjectConfiguration[] {
  return [
    {
      extends: true,
      test: {
        name: 'unit',
        environment: 'node',
        include: ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts'],
        exclude: [
          '**/node_modules/**',
          '**/*.browser.test.*',
          '**/src/gates/**',
          '**/*.e2e.test.ts',
        ],
        setupFiles: [join(root, 'packages/tooling/setup/seed-properties.ts')],
        // No module keeps state, so files may share what is loaded: half of the time was importing.
        isolate: false,
        testTimeout: 60_000,
      },
    },
    {
      extends: true,
      publicDir: join(root, 'packages/tooling/fixtures'),
      optimizeDeps: { include: preBundled() },
      test: {
        name: 'browser',
        include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
        browser: chromium(),
        testTimeout: 30_000,
        expect: patience,
        retry,
      },
    },
    ...(wantsStorybook() ? [storybookProject()] : []),
    {
      extends: true,
      test: {
        name: 'gates',
        environment: 'node',
        include: ['packages/tooling/src/gates/**/*.test.ts'],
        globalSetup: join(root, 'packages/tooling/src/gates/packed-project.ts'),
        testTimeout: 300_000,
        hookTimeout: 600_000,
        fileParallelism: false,
      },
    },
    {
      extends: true,
      test: {
        name: 'e2e',
        environment: 'node',
        include: ['examples/**/*.e2e.test.ts'],
        testTimeout: 120_000,
        retry,
        hookTimeout: 120_000,
        fileParallelism: false,
      },
    },
  ]
}

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { libraryConfig, readManifest } from './packages/tooling/src/vite/library.js'
import { sourceResolution } from './packages/tooling/src/vite/resolve.js'
import { testProjects } from './packages/tooling/src/vite/test-projects.js'

// Run in a package's folder, `vite build` builds that package; at the root, this is the tests' setting.
export default defineConfig(({ command }) => {
  const folder = process.cwd()
  const manifest = readManifest(folder)
  if (command === 'build' && manifest) return libraryConfig(folder, manifest)
  return {
    ...sourceResolution,
    plugins: [react()],
    test: {
      projects: testProjects(),
      passWithNoTests: true,
    },
  }
})

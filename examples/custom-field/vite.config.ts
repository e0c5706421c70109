import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// A page as any host would build it, from the packages as they are published.
export default defineConfig({
  publicDir: fileURLToPath(new URL('../../packages/tooling/fixtures', import.meta.url)),
  build: { target: 'es2022' },
})

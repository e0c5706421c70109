import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceResolution } from '../../packages/tooling/src/vite/resolve.js'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// `--mode source` takes the packages from their source (tests); otherwise they are taken as built.
export default defineConfig(({ mode, isSsrBuild }) => {
  const resolution = mode === 'source' ? sourceResolution : {}
  const dist = process.env.HOST_DIST ?? folder('dist')
  return {
    ...resolution,
    root: folder('src/client'),
    publicDir: isSsrBuild ? false : folder('public'),
    plugins: [react()],
    // Replaced in each answer by that answer's nonce.
    html: { cspNonce: '__CSP_NONCE__' },
    ssr: {
      ...sourceResolution.ssr,
      noExternal: [/^@tagwright\//],
      ...(mode === 'source' ? {} : { resolve: {} }),
    },
    build: isSsrBuild
      ? {
          outDir: `${dist}/server`,
          target: 'node20',
          emptyOutDir: true,
          sourcemap: true,
        }
      : {
          outDir: `${dist}/client`,
          target: 'es2022',
          emptyOutDir: true,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          sourcemap: true,
          chunkSizeWarningLimit: 2000,
        },
  }
})

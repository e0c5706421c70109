import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defaultServerConditions, type UserConfig } from 'vite'

/** Absolute path of the repository's root, with a slash at its end. */
export const root: string = fileURLToPath(new URL('../../../../', import.meta.url))

/** The export condition under which the packages resolve to each other's source. */
export const sourceCondition = '@tagwright/source'

/** Resolution for everything that runs from source: tests, stories, benchmarks. */
export const sourceResolution: Pick<UserConfig, 'resolve' | 'ssr'> = {
  resolve: {
    conditions: [sourceCondition, ...defaultClientConditions],
    dedupe: ['react', 'react-dom', 'konva', 'react-konva'],
    // Vite resolves CSS @imports without custom conditions, so the sheets need an alias.
    alias: [
      {
        find: /^@tagwright\/([a-z-]+)\/(structure|look|styles)\.css$/,
        replacement: `${root}packages/$1/src/styles/$2.css`,
      },
    ],
  },
  ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
}

import { specifiersOf } from './imports.js'
import type { SourceFile } from './source-files.js'

/** The floor of each package: it may import packages of lower floors only. */
export const floors: Readonly<Record<string, number>> = {
  schema: 0,
  core: 1,
  formats: 1,
  quality: 1,
  react: 2,
  bridges: 2,
  cli: 2,
  media: 3,
  image: 4,
  audio: 4,
  fields: 4,
  video: 5,
  task: 6,
  elements: 7,
}

/** Imports that go up or sideways, type imports too. Tests may use `tooling`. */
export function floorProblems(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    specifiersOf(file).flatMap((specifier) => {
      const other = /^@tagwright\/([a-z-]+)/.exec(specifier)?.[1]
      if (!other) return []
      if (other === 'tooling')
        return file.kind === 'source' ? [`${file.path}: imports tooling`] : []
      const from = floors[file.package]
      const to = floors[other]
      if (from === undefined || to === undefined) return [`${file.path}: ${specifier} has no floor`]
      return to < from ? [] : [`${file.path}: floor ${from} imports ${specifier} of floor ${to}`]
    }),
  )
}

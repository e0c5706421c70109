import {
  manifestOf,
  packageFolders,
  publishedFiles,
  type SourceFile,
  sourceFile,
} from './source-files.js'

/** Every TypeScript file of the published packages, read once per test file. */
export const files: readonly SourceFile[] = publishedFiles()

/** Folders of the published packages. */
export const published: readonly string[] = packageFolders().filter((name) => name !== 'tooling')

/** The package.json files by folder. */
export const manifests: Readonly<Record<string, Record<string, never>>> = Object.fromEntries(
  packageFolders().map((name) => [name, manifestOf(name) as Record<string, never>]),
)

/** A made-up file for the tests of the rules themselves. */
export const sample = (path: string, text: string): SourceFile =>
  sourceFile(`packages/${path}`, text)

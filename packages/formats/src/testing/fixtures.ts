import { readdirSync, readFileSync, statSync } from 'node:fs'
import { memoryFile, type SourceFile } from '../source/source-file.js'

/** All files of a fixtures folder beside a test, with paths relative to it; licence notes left out. */
export function readFixtures(folder: URL): SourceFile[] {
  const files: SourceFile[] = []
  const walk = (at: URL, prefix: string) => {
    for (const name of readdirSync(at).sort()) {
      if (name === 'LICENSES.md') continue
      const isFolder = statSync(new URL(name, at)).isDirectory()
      if (isFolder) walk(new URL(`${name}/`, at), `${prefix}${name}/`)
      else files.push(memoryFile(`${prefix}${name}`, readFileSync(new URL(name, at))))
    }
  }
  walk(folder, '')
  return files
}

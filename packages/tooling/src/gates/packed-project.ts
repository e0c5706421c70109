import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packageFolders } from '../architecture/source-files.js'
import { root } from '../vite/resolve.js'

/** Third-party modules come from the root's folder; ours must come from the tarballs. */
function linkThirdParty(modules: string): void {
  const from = join(root, 'node_modules')
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') || name === '@tagwright') continue
    symlinkSync(join(from, name), join(modules, name))
  }
}

function packInto(folder: string, modules: string): void {
  for (const name of packageFolders().filter((x) => x !== 'tooling')) {
    const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: join(root, 'packages', name),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [{ filename }] = JSON.parse(output) as [{ filename: string }]
    const target = join(modules, '@tagwright', name)
    mkdirSync(target, { recursive: true })
    execFileSync('tar', ['-xzf', join(folder, filename), '-C', target, '--strip-components=1'])
  }
}

/** Packs every package and installs the tarballs in a scratch project, once for all gates. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tagwright-gates-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, '@tagwright'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  linkThirdParty(modules)
  packInto(folder, modules)
  project.provide('packedProject', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, run } from './run.mjs'

/** apt's own state, kept in this project's cache so that no root right is needed. */
function aptOptions() {
  const folder = join(cache, 'apt')
  for (const sub of ['lists/partial', 'archives/partial'])
    mkdirSync(join(folder, sub), { recursive: true })
  return [
    ['Dir::State::lists', join(folder, 'lists')],
    ['Dir::Cache', folder],
    ['Dir::Cache::archives', join(folder, 'archives')],
    ['Debug::NoLocking', 'true'],
    ['APT::Sandbox::User', ''],
    ['APT::Get::AllowUnauthenticated', 'false'],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`])
}

/** Whether this machine has Debian's package tools. */
export async function hasApt() {
  return run('apt-get', ['--version'], { quiet: true }).then(
    () => true,
    () => false,
  )
}

/** Installs packages the ordinary way; needs root. */
export async function installPackages(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env, quiet: true })
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], {
    env,
    quiet: true,
  })
}

/** Unpacks packages, with those that they need and this machine lacks, into a folder. No root. */
export async function unpackPackages(names, folder) {
  const options = aptOptions()
  await run('apt-get', [...options, '-q', 'update'], { quiet: true })
  const plan = await run(
    'apt-get',
    [...options, '-s', '-q', '--no-install-recommends', 'install', ...names],
    { quiet: true },
  )
  const missing = [...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1])
  const downloads = join(cache, 'apt/downloads')
  rmSync(downloads, { recursive: true, force: true })
  mkdirSync(downloads, { recursive: true })
  await run('apt-get', [...options, '-q', 'download', ...new Set([...names, ...missing])], {
    cwd: downloads,
    quiet: true,
  })
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(downloads).filter((name) => name.endsWith('.deb')))
    await run('dpkg-deb', ['-x', join(downloads, file), folder], { quiet: true })
  rmSync(downloads, { recursive: true, force: true })
}

/** The library folders of an unpacked Debian tree, for LD_LIBRARY_PATH. */
export function libraryFolders(folder) {
  const bases = ['usr/lib', 'lib'].map((name) => join(folder, name))
  return bases.flatMap((base) => {
    try {
      const triplets = readdirSync(base).filter((name) => /-linux-gnu/.test(name))
      return [base, ...triplets.map((name) => join(base, name))]
    } catch {
      return []
    }
  })
}

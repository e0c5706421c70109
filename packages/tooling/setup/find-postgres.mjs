import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isRoot = process.getuid?.() === 0

/**
 * Where PostgreSQL's server is unpacked when the machine has none. The server refuses to run as
 * root, so what root unpacks lies where another user can read it.
 */
export const unpackedPostgres = isRoot
  ? '/var/tmp/tagwright-postgres'
  : fileURLToPath(new URL('../../../node_modules/.cache/postgres', import.meta.url))

/** Only what this user unpacked is trusted. */
function isOwn(folder) {
  try {
    return statSync(folder).uid === process.getuid?.()
  } catch {
    return false
  }
}

const has = (folder, name) => {
  try {
    accessSync(join(folder, name), constants.X_OK)
    return true
  } catch {
    return false
  }
}

function versionFolders(base) {
  if (!existsSync(base)) return []
  const versions = readdirSync(base).filter((name) => /^\d+$/.test(name))
  return versions.sort((a, b) => Number(a) - Number(b)).map((name) => join(base, name, 'bin'))
}

/** Folder with `initdb` and `postgres` (POSTGRES_BIN, Debian's, PATH, unpacked), or undefined. */
export function findPostgres() {
  return [
    process.env.POSTGRES_BIN ?? '',
    ...versionFolders('/usr/lib/postgresql'),
    ...(process.env.PATH ?? '').split(delimiter),
    ...(isOwn(unpackedPostgres)
      ? versionFolders(join(unpackedPostgres, 'usr/lib/postgresql'))
      : []),
  ].find((folder) => folder !== '' && has(folder, 'initdb') && has(folder, 'postgres'))
}

/** Environment that a server from `folder` needs, the library path of an unpacked one. */
export function postgresEnvironment(folder) {
  if (!folder.startsWith(unpackedPostgres)) return {}
  const usual = join(unpackedPostgres, 'usr/lib')
  const triplets = readdirSync(usual).filter((name) => name.includes('-linux-gnu'))
  return { LD_LIBRARY_PATH: triplets.map((name) => join(usual, name)).join(delimiter) }
}

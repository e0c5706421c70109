import { chmodSync } from 'node:fs'
import { hasApt, unpackPackages } from './debian-packages.mjs'
import { findPostgres, unpackedPostgres } from './find-postgres.mjs'
import { isMain, main } from './run.mjs'

/**
 * Makes sure that there are PostgreSQL server binaries. They are only unpacked, also for root:
 * installing Debian's package would create and start a cluster that nobody asked for.
 */
export async function providePostgres() {
  const found = process.env.TAGWRIGHT_POSTGRES_AFRESH === '1' ? undefined : findPostgres()
  if (!found && process.platform === 'linux' && (await hasApt())) {
    console.log('PostgreSQL: unpacking Debian package')
    await unpackPackages(['postgresql-15'], unpackedPostgres)
    chmodSync(unpackedPostgres, 0o755)
  }
  const folder = findPostgres()
  if (!folder)
    throw new Error(
      'PostgreSQL: none found. Install its server and set POSTGRES_BIN to its bin folder.',
    )
  console.log(`PostgreSQL: ${folder}`)
  return folder
}

if (isMain(import.meta.url)) await main(providePostgres)

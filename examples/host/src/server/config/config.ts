import { resolve } from 'node:path'

/** All that can be set from outside, through the environment. */
export interface HostConfig {
  /** `PORT`; the next free one is taken when it is in use. @default 4173 */
  port: number
  /** `HOST`: the address to listen on. @default '127.0.0.1' */
  host: string
  /** `DATABASE_URL`: a PostgreSQL server; the embedded database otherwise. */
  databaseUrl?: string
  /** `DATA_FOLDER`: the embedded database's folder. @default '.data/database' */
  dataFolder: string
  /** `ADMIN_KEY`: of the overview and the export; made and printed otherwise. */
  adminKey?: string
  /** `TOKEN_SECRET`: signs links, at least 32 characters; made and kept in the database otherwise. */
  tokenSecret?: string
  /** `FRAME_ANCESTORS`: who may embed task pages, as in the CSP directive. @default "'self'" */
  frameAncestors: string
  /** `LEASE_SECONDS`: how long a task is kept for an annotator who does nothing. @default 1800 */
  leaseSeconds: number
  /** `ANSWERS_PER_TASK`: how many annotators answer each of the example's tasks. @default 2 */
  answersPerTask: number
  /** `MAX_DOCUMENT_BYTES`: the largest draft or submission. @default 32 MiB */
  maxDocumentBytes: number
  /** `TRUST_PROXY=1`: the host stands behind a reverse proxy that sets X-Forwarded-*. @default false */
  trustProxy: boolean
}

function integer(
  name: string,
  text: string | undefined,
  fallback: number,
  [least, most]: [least: number, most: number],
): number {
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}".`)
}

function frameAncestors(text: string | undefined): string {
  const value = text?.trim() || "'self'"
  if (/[;,\r\n]/.test(value)) throw new Error('FRAME_ANCESTORS must be a list divided by spaces.')
  return value
}

/** Reads the configuration; throws with a readable sentence on a value that cannot be. */
export function readConfig(environment: NodeJS.ProcessEnv, folder: string): HostConfig {
  const { DATABASE_URL, ADMIN_KEY, TOKEN_SECRET } = environment
  if (TOKEN_SECRET && TOKEN_SECRET.length < 32)
    throw new Error('TOKEN_SECRET must have at least 32 characters.')
  if (ADMIN_KEY && ADMIN_KEY.length < 12)
    throw new Error('ADMIN_KEY must have at least 12 characters.')
  const leaseSeconds = integer('LEASE_SECONDS', environment.LEASE_SECONDS, 1800, [1, 604_800])
  const bytes = environment.MAX_DOCUMENT_BYTES
  return {
    port: integer('PORT', environment.PORT, 4173, [0, 65_535]),
    host: environment.HOST || '127.0.0.1',
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    dataFolder: resolve(folder, environment.DATA_FOLDER || '.data/database'),
    ...(ADMIN_KEY ? { adminKey: ADMIN_KEY } : {}),
    ...(TOKEN_SECRET ? { tokenSecret: TOKEN_SECRET } : {}),
    frameAncestors: frameAncestors(environment.FRAME_ANCESTORS),
    leaseSeconds,
    answersPerTask: integer('ANSWERS_PER_TASK', environment.ANSWERS_PER_TASK, 2, [1, 1000]),
    maxDocumentBytes: integer('MAX_DOCUMENT_BYTES', bytes, 32 * 1024 * 1024, [1024, 2 ** 28]),
    trustProxy: environment.TRUST_PROXY === '1',
  }
}

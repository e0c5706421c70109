import { fileURLToPath } from 'node:url'
import { readConfig } from './config/config.js'
import { FolderInUseError } from './database/folder-lock.js'
import { type RunningHost, startHost } from './start-host.js'

// The bundle lies in dist/server, two folders below the example.
const example = process.env.EXAMPLE_FOLDER ?? fileURLToPath(new URL('../../', import.meta.url))
const client = process.env.CLIENT_FOLDER ?? fileURLToPath(new URL('../client/', import.meta.url))
const config = readConfig(process.env, example)
const annotators = ['ana', 'ben']
const linkSeconds = 30 * 86_400

async function announce({ url, adminKey, tokens, database }: RunningHost): Promise<void> {
  const port = new URL(url).port
  if (config.port !== 0 && port !== String(config.port))
    console.log(`Port ${config.port} is in use; taking ${port}.`)
  const where = database.kind === 'postgres' ? 'PostgreSQL' : `PGlite in ${config.dataFolder}`
  console.log(`\nTagwright host is running (${where}).\n`)
  for (const annotator of annotators)
    console.log(
      `  Annotator ${annotator}:  ${url}/work#${await tokens.signAnnotator({ annotator }, linkSeconds)}\n`,
    )
  // A key from the configuration is known to whoever set it, and stays out of logs.
  console.log(`  Overview:  ${url}/overview${config.adminKey ? '' : `?key=${adminKey}`}\n`)
}

function stopOnSignals(host: RunningHost): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), 10_000).unref()
    host.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

try {
  const host = await startHost(config, { client, media: `${example}/media` })
  stopOnSignals(host)
  await announce(host)
} catch (error) {
  const readable = error instanceof FolderInUseError || (error as { code?: string }).code
  console.error(readable ? (error as Error).message : error)
  process.exit(1)
}

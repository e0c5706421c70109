import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { install } from './install.mjs'
import { main, root } from './run.mjs'

const folder = join(root, 'packages/tooling/bench')

function print({ title, columns, rows, note }) {
  const cells = [columns, ...rows.map((row) => row.map(String))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row) =>
    row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('   ')
  console.log(
    `\n${title}\n${line(columns)}\n${widths.map((width) => '-'.repeat(width)).join('   ')}`,
  )
  for (const row of cells.slice(1)) console.log(line(row))
  if (note) console.log(note)
}

// Each `bench/<name>.ts` exports `run()`, which resolves to tables; words choose by name.
await main(async () => {
  await install()
  const { createServer, isRunnableDevEnvironment } = await import('vite')
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const wanted = process.argv.slice(2)
  const chosen = names.filter(
    (file) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
  )
  if (chosen.length === 0)
    throw new Error(
      `No such benchmark. There are: ${names.map((file) => file.replace('.ts', '')).join(', ')}`,
    )
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`)
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    const { ssr } = server.environments
    if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite has no module runner')
    for (const file of chosen)
      for (const table of await (await ssr.runner.import(join(folder, file))).run()) print(table)
  } finally {
    await server.close()
  }
})

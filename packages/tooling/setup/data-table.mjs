import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { main, root } from './run.mjs'

// `npm run data-table -w packages/tooling -- <folder> [table.md]`: runs the command on every file of
// a folder with an `expected.json`, and prints what it found beside the expected facts.
await main(async () => {
  const [given, target] = process.argv.slice(2)
  const wanted = given ?? process.env.TAGWRIGHT_DATA
  if (!wanted) throw new Error('Give the folder of the data, or name it by TAGWRIGHT_DATA.')
  const folder = resolve(process.env.INIT_CWD ?? '.', wanted)
  const { createServer, isRunnableDevEnvironment } = await import('vite')
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  const rows = []
  try {
    const { ssr } = server.environments
    if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite has no module runner')
    const tool = await ssr.runner.import(join(root, 'packages/tooling/src/data-table/index.ts'))
    for await (const row of tool.readDataFolder(folder)) {
      rows.push(row)
      console.log(tool.rowText(row))
    }
    console.log(tool.summaryText(rows))
    if (target) writeFileSync(resolve(process.env.INIT_CWD ?? '.', target), tool.tablePage(rows))
  } finally {
    await server.close()
  }
})

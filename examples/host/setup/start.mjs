import { buildHost, isUpToDate } from './build-host.mjs'

if (!isUpToDate()) {
  console.log('Building the example host …')
  await buildHost()
}
await import('../dist/server/main.js')

import { buildHost } from './build-host.mjs'

await buildHost()

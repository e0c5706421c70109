import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { cache, main, root } from './run.mjs'

// `npm run fuzz -w packages/tooling -- [--seconds 600] [--seed 1] [--keep <folder>] [format …]`:
// reads mutations of files of each format for so long; tells what threw or took over a second.
const formatsFolder = join(root, 'packages/formats/src')
const largest = 64 * 1024

function fixturesOf(id) {
  const files = []
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.name !== 'LICENSES.md' && statSync(path).size <= largest)
        files.push({ name: entry.name, bytes: new Uint8Array(readFileSync(path)) })
    }
  }
  try {
    walk(join(formatsFolder, id, 'fixtures'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  return files
}

function watch(worker, path, { format, seed, milliseconds, keep }) {
  return new Promise((done) => {
    const counter = new SharedArrayBuffer(4)
    const runs = new Int32Array(counter)
    const failures = []
    const end = performance.now() + milliseconds
    let last = -1
    let since = performance.now()
    let thread
    let next = seed
    let isSlow = false
    const save = (news) => {
      if (!keep || !news.bytes) return
      mkdirSync(keep, { recursive: true })
      writeFileSync(join(keep, `${format}-${failures.length}-${basename(news.name)}`), news.bytes)
    }
    const begin = () => {
      since = performance.now() + 20_000
      isSlow = false
      last = Atomics.load(runs, 0)
      const workerData = { format, seed: next++, files: fixturesOf(format), counter }
      thread = new worker(path, { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 } })
      thread.on('message', (news) => {
        failures.push({ seed: next - 1, run: news.run, reason: news.reason })
        save(news)
        if (failures.length > 20) stop()
      })
      thread.on('error', (error) => {
        failures.push({ seed: next - 1, run: Atomics.load(runs, 0), reason: String(error) })
        if (failures.length > 20) stop()
        else begin()
      })
    }
    const timer = setInterval(async () => {
      const now = performance.now()
      const count = Atomics.load(runs, 0)
      if (count !== last) [last, since] = [count, now]
      // Other work on the machine must not look like a hang: two looks in a row.
      else if (now - since > 1000 && !isSlow) isSlow = true
      else if (now - since > 2000) {
        failures.push({ seed: next - 1, run: count, reason: 'it hangs' })
        await thread.terminate()
        if (failures.length > 20) return stop()
        begin()
      }
      if (now > end) stop()
    }, 250)
    const stop = async () => {
      clearInterval(timer)
      await thread.terminate()
      done({ format, runs: Atomics.load(runs, 0), failures })
    }
    begin()
  })
}

await main(async () => {
  const words = process.argv.slice(2)
  const option = (name, fallback) => {
    const at = words.indexOf(`--${name}`)
    return at < 0 ? fallback : words.splice(at, 2)[1]
  }
  const milliseconds = Number(option('seconds', 600)) * 1000
  const seed = Number(option('seed', 1))
  const given = option('keep')
  const keep = given && resolve(process.env.INIT_CWD ?? '.', given)
  const { build, defaultServerConditions } = await import('vite')
  const outDir = join(cache, `fuzz-${process.pid}`)
  await build({
    root: join(root, 'packages/tooling'),
    configFile: false,
    logLevel: 'error',
    ssr: {
      noExternal: true,
      resolve: { conditions: ['@tagwright/source', ...defaultServerConditions] },
    },
    build: {
      ssr: true,
      outDir,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: {
          worker: join(root, 'packages/tooling/src/fuzz/fuzz-worker.ts'),
          formats: join(formatsFolder, 'index.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  try {
    const { defaultFormats } = await import(join(outDir, 'formats.mjs'))
    const ids = defaultFormats.filter((one) => one.parse).map(({ id }) => id)
    const chosen = words.length > 0 ? ids.filter((id) => words.includes(id)) : ids
    for (const format of chosen) {
      const order = { format, seed, milliseconds, keep }
      const { runs, failures } = await watch(Worker, join(outDir, 'worker.mjs'), order)
      console.log(`${format}: ${runs} mutations, ${failures.length} failures`)
      for (const { seed: at, run, reason } of failures.slice(0, 3))
        console.log(`  seed ${at}, run ${run}: ${reason}`)
      if (failures.length > 0) process.exitCode = 1
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
})

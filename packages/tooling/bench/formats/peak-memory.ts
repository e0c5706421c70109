import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { buildCommand } from '../../src/command/build-command.js'
import { cocoPieces } from './inputs.js'

/** What a run of the command took. */
export interface CommandRun {
  seconds: number
  /** Greatest resident memory of the process, in megabytes (1,000,000 bytes). */
  peak: number
  /** Bytes of the input. */
  size: number
  code: number | null
}

// Runs in the command's process and writes down its peak when it ends. On Linux, `maxRSS` begins
// with the memory of the process that started this one, so the kernel's own mark is asked first.
const hook = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
process.on('exit', () => {
  const file = '/proc/self/status'
  const mark = existsSync(file) && /VmHWM:\\s*(\\d+)/.exec(readFileSync(file, 'utf8'))
  const peak = mark ? mark[1] : process.resourceUsage().maxRSS
  writeFileSync(process.env.PEAK_FILE, String(peak))
})`)}`

function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < 1 << 20) continue
    yield block
    block = ''
  }
  yield block
}

/** Converts a COCO file of so many boxes through the command, and measures its process. */
export async function measureCommand(boxes: number, to: readonly string[]): Promise<CommandRun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tagwright-bench-'))
  const command = await buildCommand()
  try {
    const input = join(folder, 'input.json')
    await pipeline(inBlocks(cocoPieces(boxes)), createWriteStream(input))
    const runs: CommandRun[] = []
    for (const id of to) {
      const peakFile = join(folder, 'peak')
      const output = join(folder, `output-${id}`)
      const args = ['convert', input, '--from', 'coco', '--to', id, '-o', output, '--quiet']
      const start = performance.now()
      const child = spawn(process.execPath, ['--import', hook, command.path, ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, PEAK_FILE: peakFile, TMPDIR: folder },
      })
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
      const seconds = (performance.now() - start) / 1000
      const peak = (Number(readFileSync(peakFile, 'utf8')) * 1024) / 1e6
      runs.push({ seconds, peak, size: statSync(input).size, code })
      rmSync(output, { recursive: true, force: true })
    }
    return runs
  } finally {
    command.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

import { spawn } from 'node:child_process'
import type { SourceFile } from '@tagwright/formats'
import { cliError } from '../errors/cli-error.js'
import { systemCode } from '../errors/system-error.js'
import { headOf } from '../input/input-file.js'
import { readWav, type Sound } from './read-wav.js'

/**
 * A sound of any kind: WAV by itself, others through ffmpeg, which is given the file as its
 * standard input, so that no name is ever taken for an option or an address.
 *
 * @throws CliError when it cannot be read, or ffmpeg is needed and not there.
 */
export async function openSound(file: SourceFile, shown: string): Promise<Sound> {
  const head = await headOf(file)
  const mark = String.fromCharCode(...head.subarray(0, 12))
  if (/^(RIFF|RF64)/.test(mark) && mark.endsWith('WAVE')) return readWav(file.open(), shown)
  return readWav(throughFfmpeg(file, shown), shown)
}

const words = '-nostdin -v error -i pipe:0 -map 0:a:0 -c:a pcm_s16le -f wav -bitexact pipe:1'

async function* throughFfmpeg(file: SourceFile, shown: string): AsyncGenerator<Uint8Array> {
  const child = spawn('ffmpeg', words.split(' '), { stdio: ['pipe', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (bytes) => {
    complaint = (complaint + String(bytes)).slice(0, 2000)
  })
  const ended = new Promise<number | Error>((resolve) => {
    child.on('error', resolve)
    child.on('close', (code) => resolve(code ?? 1))
  })
  // ffmpeg may close its end as soon as it knows enough.
  child.stdin.on('error', () => {})
  const feeding = (async () => {
    for await (const bytes of file.open()) {
      if (child.stdin.destroyed) return
      if (!child.stdin.write(bytes)) await drained(child.stdin)
    }
    child.stdin.end()
  })().catch(() => child.stdin.destroy())
  try {
    yield* child.stdout as AsyncIterable<Uint8Array>
    await feeding
    const result = await ended
    if (result instanceof Error && systemCode(result) === 'ENOENT') {
      throw cliError('TW-CLI-012', { path: shown })
    }
    if (result !== 0) {
      const line = complaint.trim().split('\n').at(-1)?.replace(/\.$/, '')
      throw cliError('TW-CLI-011', { path: shown, reason: line || 'ffmpeg gave up' })
    }
  } finally {
    child.kill()
  }
}

const drained = (stream: NodeJS.WritableStream): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go)
      stream.off('close', go)
      resolve()
    }
    stream.on('drain', go)
    stream.on('close', go)
  })

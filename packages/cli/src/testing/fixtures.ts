import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Path of a real file among the fixtures of a format. */
export const fixture = (path: string): string =>
  fileURLToPath(new URL(`../../../formats/src/${path}`, import.meta.url))

/** A new empty folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tagwright-cli-test-'))

/** A WAV file of 16-bit samples, interleaved. */
export function wavOf(samples: readonly number[], channels = 1, sampleRate = 8000): Uint8Array {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + samples.length * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(channels, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * channels * 2, 28)
  bytes.writeUInt16LE(channels * 2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples.length * 2, 40)
  for (const [i, sample] of samples.entries()) bytes.writeInt16LE(sample, 44 + i * 2)
  return new Uint8Array(bytes)
}

import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runHere } from '../testing/fake-host.js'
import { newFolder, wavOf } from '../testing/fixtures.js'
import { buildPeaks } from './build-peaks.js'
import { readWav } from './read-wav.js'

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const collect = async (bytes: Uint8Array, chunk: number) => {
  const pieces = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
    bytes.subarray(i * chunk, (i + 1) * chunk),
  )
  const sound = await readWav(pieces, 'x.wav')
  const samples: number[] = []
  for await (const some of sound.samples) samples.push(...some)
  return { ...sound, samples }
}

describe('WAV', () => {
  test('samples come whole, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 2, maxLength: 300 }),
        fc.integer({ min: 1, max: 97 }),
        fc.constantFrom(1, 2, 3),
        async (samples, chunk, channels) => {
          const whole = samples.slice(0, samples.length - (samples.length % channels))
          const read = await collect(wavOf(whole, channels), chunk)
          expect(read).toMatchObject({ channels, sampleRate: 8000, samples: whole })
        },
      ),
    )
  })

  test('what is no WAV is refused with its reason', async () => {
    await expect(readWav([new Uint8Array(20)], 'x')).rejects.toThrow('it is no WAV file')
    await expect(readWav([wavOf([1]).subarray(0, 30)], 'x')).rejects.toThrow(
      'it ends in its header',
    )
    await expect(readWav([wavOf([1]).subarray(0, 36)], 'x')).rejects.toThrow('it has no samples')
    const packed = wavOf([1, 2])
    packed[20] = 7
    await expect(readWav([packed], 'x')).rejects.toThrow('its samples are of kind 7 with 16 bits')
  })
})

test('peaks are the least and greatest of each stretch, channels mixed or apart', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      async (samples, samplesPerPixel) => {
        const sound = await readWav([wavOf(samples)], 'x')
        const peaks = await buildPeaks(sound, { samplesPerPixel, bits: 16, split: false })
        expect(peaks.length).toBe(Math.ceil(samples.length / samplesPerPixel))
        for (let i = 0; i < peaks.length; i++) {
          const part = samples.slice(i * samplesPerPixel, (i + 1) * samplesPerPixel)
          expect([...peaks.values.slice(i * 2, i * 2 + 2)]).toEqual([
            Math.min(...part),
            Math.max(...part),
          ])
        }
      },
    ),
  )
  const stereo = () => readWav([wavOf([100, -301, 512, 512], 2)], 'x')
  const mixed = await buildPeaks(await stereo(), { samplesPerPixel: 9, bits: 16, split: false })
  expect([...mixed.values]).toEqual([-100, 512])
  const apart = await buildPeaks(await stereo(), { samplesPerPixel: 9, bits: 8, split: true })
  expect([...apart.values]).toEqual([0, 2, -1, 2])
})

describe('the command', () => {
  const sound = () => writeFileSync(join(folder, 'a.wav'), wavOf([0, 256, -512, 1024, 5], 1))

  test('.dat is what audiowaveform writes: header of version 1, then bytes', async () => {
    sound()
    expect((await runHere(folder, ['peaks', 'a.wav', '-o', 'a.dat', '-z', '2'])).code).toBe(0)
    const bytes = readFileSync(join(folder, 'a.dat'))
    const head = [0, 4, 8, 12, 16].map((at) => bytes.readInt32LE(at))
    expect(head).toEqual([1, 1, 8000, 2, 3])
    expect([...new Int8Array(bytes.subarray(20))]).toEqual([0, 1, -2, 4, 0, 0])
  })

  test('.json has the same numbers', async () => {
    sound()
    const args = ['peaks', 'a.wav', '-o', 'a.json', '--pixels-per-second', '4000', '--bits', '16']
    expect((await runHere(folder, args)).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toEqual({
      version: 2,
      channels: 1,
      sample_rate: 8000,
      samples_per_pixel: 2,
      bits: 16,
      length: 3,
      data: [0, 256, -512, 1024, 5, 5],
    })
  })

  const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

  // Other sound than WAV needs ffmpeg, which not every machine has.
  test.skipIf(!hasFfmpeg)('other sound goes through ffmpeg', async () => {
    const samples = Array.from({ length: 4000 }, (_, i) => Math.round(9000 * Math.sin(i / 7)))
    const flac = spawnSync('ffmpeg', '-v error -i pipe:0 -f flac pipe:1'.split(' '), {
      input: wavOf(samples),
    }).stdout
    writeFileSync(join(folder, 'a.flac'), flac)
    writeFileSync(join(folder, 'a.wav'), wavOf(samples))
    expect((await runHere(folder, ['peaks', 'a.flac', '-o', 'flac.dat'])).code).toBe(0)
    expect((await runHere(folder, ['peaks', 'a.wav', '-o', 'wav.dat'])).code).toBe(0)
    expect(readFileSync(join(folder, 'flac.dat'))).toEqual(readFileSync(join(folder, 'wav.dat')))
    writeFileSync(join(folder, 'b.mp3'), 'no sound at all')
    const broken = await runHere(folder, ['peaks', 'b.mp3', '-o', 'b.dat'])
    expect(broken.code).toBe(2)
    expect(broken.errors).toContain('TW-CLI-011 "b.mp3" cannot be read as sound')
  })
})

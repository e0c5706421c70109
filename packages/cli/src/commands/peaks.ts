import { cliError } from '../errors/cli-error.js'
import { listInputs } from '../input/list-inputs.js'
import { createOutput } from '../output/output.js'
import { buildPeaks } from '../peaks/build-peaks.js'
import { openSound } from '../peaks/open-sound.js'
import { peaksData, peaksJson } from '../peaks/write-peaks.js'
import type { Run } from '../run/run.js'
import type { CommonOptions } from '../run/with-run.js'

/** Options of `peaks`. */
export interface PeaksCommandOptions extends CommonOptions {
  output: string
  samplesPerPixel?: number
  pixelsPerSecond?: number
  bits: 8 | 16
  splitChannels?: boolean
  type?: 'dat' | 'json'
}

const soundName = /\.(wav|wave|mp3|flac|ogg|oga|opus|m4a|aac|mp4|webm|mov|mkv|aiff?|wma|amr)$/i

/** Writes the peaks of sounds: one file for each, of the kind that the output's name says. */
export async function peaks(inputs: readonly string[], options: PeaksCommandOptions, run: Run) {
  const { output: path, bits, splitChannels: split = false, force = false } = options
  const type = options.type ?? (/\.json$/i.test(path) ? 'json' : 'dat')
  const rooms = await listInputs(inputs.length > 0 ? inputs : ['-'], run)
  const files = rooms.flatMap((room) =>
    room.isFolder ? room.files.filter(({ name }) => soundName.test(name)) : room.files,
  )
  if (files.length === 0)
    throw cliError('TW-CLI-015', { reason: 'There is no sound among the files' })
  const output = createOutput(path, run.host, {
    force,
    asFolder: rooms.some((one) => one.isFolder),
  })
  try {
    for (const file of files) {
      const sound = await openSound(file, file.name === 'stdin' ? '-' : file.name)
      const samplesPerPixel =
        options.pixelsPerSecond === undefined
          ? (options.samplesPerPixel ?? 256)
          : Math.max(1, Math.round(sound.sampleRate / options.pixelsPerSecond))
      const found = await buildPeaks(sound, { samplesPerPixel, bits, split })
      const content = type === 'json' ? peaksJson(found) : [peaksData(found)]
      await output.add({ path: `${file.name.replace(/\.[^./]*$/, '')}.${type}`, content })
      const seconds = (found.length * found.samplesPerPixel) / found.sampleRate
      run.reporter.note(
        `${file.name}: ${found.length} pixels of ${samplesPerPixel} samples, ${seconds.toFixed(3)} s`,
      )
    }
    const written = await output.finish()
    return { exitCode: run.reporter.exitCode, summary: { files: written } }
  } catch (error) {
    output.discard()
    throw error
  }
}

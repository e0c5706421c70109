import type { Scope } from '@tagwright/core'
import type { OpenedSound } from './do-sound-job.js'
import type { NoSamples, SampleReader, SampleWindow } from './sample-window.js'
import { createSoundWorker, type SoundWorker } from './sound-worker.js'

/**
 * Reads compressed sound of any length by stretches: MP4 and M4A (AAC, Opus, FLAC, MP3), WebM and
 * Matroska, Ogg (Opus, Vorbis, FLAC), FLAC, MP3, AAC. A worker fetches what it needs by ranges and
 * decodes it packet by packet (WebCodecs); at most the stretch and some hundred kilobytes are held. In
 * step with the sound as players give it, also where encoders put something before it. For linear WAV,
 * and where there is no WebCodecs, the answer is `unreadable`.
 * @param scope ends the worker
 */
export function createSampleReader(url: string, scope: Scope): SampleReader {
  let worker: SoundWorker | null | undefined
  let inPage: Promise<OpenedSound | null> | null = null

  const readInPage = async (start: number, end: number, signal?: AbortSignal) => {
    inPage ??= import('./do-sound-job.js').then(
      async ({ openForSamples }) => {
        const sound = await openForSamples(url)
        if (sound) scope.add(() => sound.close())
        return sound
      },
      () => null,
    )
    const asked = inPage
    const sound = await asked
    if (!sound && inPage === asked) inPage = null
    return (await sound?.samples(start, end, signal)) ?? null
  }

  const readApart = (start: number, end: number, within: Scope, signal?: AbortSignal) =>
    new Promise<SampleWindow | null>((resolve, reject) => {
      if (worker === undefined) worker = createSoundWorker(scope)
      if (!worker) return resolve(readInPage(start, end, signal))
      const stop = worker.ask({ ask: 'samples', url, start, end }, (answer) => {
        if (answer && 'samples' in answer) return resolve(answer.samples)
        worker = null
        resolve(readInPage(start, end, signal))
      })
      within.add(stop)
      if (signal) within.listen(signal, 'abort', () => reject(signal.reason as Error))
    })

  return {
    async readSamples(start, end, signal): Promise<SampleWindow | NoSamples> {
      signal?.throwIfAborted()
      if (scope.disposed || !(end > start)) return 'unreadable'
      const within = scope.child()
      try {
        const found = await readApart(Math.max(0, start), end, within, signal)
        signal?.throwIfAborted()
        return found ?? 'unreadable'
      } finally {
        within.dispose()
      }
    },
  }
}

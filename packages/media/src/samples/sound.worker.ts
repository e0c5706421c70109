import type { PeaksData } from '../peaks/peaks-data.js'
import { makePeaks, type OpenedSound, openForSamples } from './do-sound-job.js'
import type { SoundAnswer, SoundJob } from './sound-job.js'

/** The file that stretches were read from last; an address that was renewed is another one. */
let opened: { url: string; sound: Promise<OpenedSound | null> } | null = null
const stops = new Map<number, AbortController>()

const listsOf = ({ channels, levels = [], means = [] }: PeaksData): ArrayBufferView[] => [
  ...channels,
  ...levels.flat(),
  ...means.flat(),
]

function post(answer: SoundAnswer, lists: readonly ArrayBufferView[]): void {
  const send = globalThis.postMessage as (message: unknown, transfer: Transferable[]) => void
  send(answer, [...new Set(lists.map(({ buffer }) => buffer as ArrayBuffer))])
}

async function answer(job: Exclude<SoundJob, { ask: 'stop' }>): Promise<void> {
  const stop = new AbortController()
  stops.set(job.id, stop)
  const { id, url } = job
  if (job.ask === 'peaks') {
    const tell = (peaks: PeaksData, share: number) => post({ id, peaks, share }, listsOf(peaks))
    const ended = await makePeaks(url, job.seconds, tell, stop.signal)
    const made = ended.end === 'made' ? ended.peaks : null
    post({ id, ended }, made ? listsOf(made) : [])
  } else {
    if (opened?.url !== url) {
      void opened?.sound.then((sound) => sound?.close())
      opened = { url, sound: openForSamples(url) }
    }
    const asked = opened
    const sound = await asked.sound
    // What could not be opened may be there the next time.
    if (!sound && opened === asked) opened = null
    const samples = (await sound?.samples(job.start, job.end, stop.signal)) ?? null
    post({ id, samples }, samples?.channels ?? [])
  }
  stops.delete(id)
}

globalThis.onmessage = ({ data }: MessageEvent<SoundJob>) => {
  if (data.ask === 'stop') stops.get(data.id)?.abort()
  else void answer(data)
}

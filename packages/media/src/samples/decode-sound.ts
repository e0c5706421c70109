import type { Packet, SoundFile, SoundTrack } from '../containers/sound-file.js'

/** Some decoded sound; its lists are used again for the next one. */
export interface SoundPart {
  /** Seconds of the medium at its first sample. */
  readonly time: number
  readonly rate: number
  readonly channels: readonly Float32Array[]
}

/** Packets that may wait in a decoder. */
const queue = 48
/** Packets that show how much sound a decoder holds back at first. */
const tried = 12
/** Broken packets after which a file without any sound is given up. */
const patience = 50

const configOf = ({
  codec,
  sampleRate,
  channels,
  description,
}: SoundTrack): AudioDecoderConfig => ({
  codec,
  sampleRate,
  numberOfChannels: channels,
  ...(description && { description }),
})

/** Whether this browser decodes a sound packet by packet. */
export async function canDecode(track: SoundTrack): Promise<boolean> {
  if (typeof AudioDecoder === 'undefined') return false
  try {
    return (await AudioDecoder.isConfigSupported(configOf(track))).supported === true
  } catch {
    return false
  }
}

/** A decoder that is fed packet by packet. */
interface Run {
  /** False once a packet could not be decoded. */
  push(packet: Packet): Promise<boolean>
  finish(): Promise<boolean>
  /** Seconds of sound that came out. */
  readonly seconds: number
  close(): void
}

function createRun(track: SoundTrack, start: number, take: (part: SoundPart) => void): Run {
  let seconds = 0
  let failed = false
  let stamp = 0
  let lists: Float32Array<ArrayBuffer>[] = []
  let wake = () => {}
  const decoder = new AudioDecoder({
    output(data) {
      const { numberOfFrames: frames, numberOfChannels: count, sampleRate: rate } = data
      if (lists.length !== count || lists[0]?.length !== frames)
        lists = Array.from({ length: count }, () => new Float32Array(frames))
      for (const [planeIndex, list] of lists.entries())
        data.copyTo(list, { planeIndex, format: 'f32-planar' })
      data.close()
      const time = start + seconds
      seconds += frames / rate
      take({ time, rate, channels: lists })
    },
    error() {
      failed = true
      wake()
    },
  })
  decoder.ondequeue = () => wake()
  decoder.configure(configOf(track))
  return {
    get seconds() {
      return seconds
    },
    async push({ data, duration }) {
      if (failed) return false
      try {
        decoder.decode(new EncodedAudioChunk({ type: 'key', timestamp: stamp, data }))
      } catch {
        return false
      }
      // Only their order counts: what comes out is counted.
      stamp += Math.round((Number.isNaN(duration) ? 0.02 : duration) * 1e6)
      while (decoder.decodeQueueSize > queue && !failed)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      return !failed
    },
    async finish() {
      if (failed) return false
      try {
        await decoder.flush()
        return true
      } catch {
        return false
      }
    },
    close() {
      if (decoder.state !== 'closed') decoder.close()
    },
  }
}

/** Seconds of the first packets that a decoder does not give out. */
async function heldBack(track: SoundTrack, packets: readonly Packet[]): Promise<number> {
  const first = packets.slice(0, tried)
  const fed = first.reduce((sum, { duration }) => sum + duration, 0)
  if (Number.isNaN(fed)) return 0
  const run = createRun(track, 0, () => {})
  try {
    for (const packet of first) if (!(await run.push(packet))) return 0
    const whole = await run.finish()
    return whole && run.seconds > 0 ? Math.max(0, fed - run.seconds) : 0
  } finally {
    run.close()
  }
}

/** When the first sample comes out of a decoder that begins with these packets. */
async function startOf(
  track: SoundTrack,
  packets: readonly Packet[],
  from: number,
): Promise<number> {
  const [first] = packets
  const time = first && !Number.isNaN(first.time) ? first.time : from
  return time + (await heldBack(track, packets))
}

/**
 * Decodes a file from a time on, piece by piece, until `take` answers false. What lies before the time
 * may come too. Broken packets are passed over.
 * @returns whether anything could be decoded
 */
export async function decodeFrom(
  file: SoundFile,
  from: number,
  take: (part: SoundPart) => boolean,
  signal?: AbortSignal,
): Promise<boolean> {
  const { track } = file
  let run: Run | null = null
  let going = true
  let broken = 0
  let heard = false
  let now = from
  const deliver = (part: SoundPart) => {
    heard = true
    now = part.time + (part.channels[0]?.length ?? 0) / part.rate
    if (going) going = take(part)
  }
  try {
    for await (const list of file.packets(from)) {
      for (let index = 0; index < list.length; index++) {
        signal?.throwIfAborted()
        run ??= createRun(track, await startOf(track, list.slice(index), now), deliver)
        if (!(await run.push(list[index]!))) {
          run.close()
          run = null
          if (++broken > patience && !heard) return false
        }
        if (!going) return true
      }
    }
    await run?.finish()
    return heard
  } finally {
    run?.close()
  }
}

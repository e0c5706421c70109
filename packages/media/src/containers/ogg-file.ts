import type { ByteSource } from './byte-source.js'
import { type Cursor, createCursor, lookPortion } from './cursor.js'
import { findPlace } from './find-place.js'
import { joinBytes } from './join-bytes.js'
import { isOggPage, type OggCodec, oggCodecOf } from './ogg-codecs.js'
import type { Packet, SoundFile } from './sound-file.js'

/** Bytes of the longest page, its header included. */
const longestPage = 65_307
/** Packets of one list. */
const batch = 64

interface Page {
  readonly at: number
  readonly size: number
  /** Samples up to the end of the last packet that ends here; -1 when none does. */
  readonly granule: number
  readonly serial: number
  /** Its first bytes go on with a packet of the page before. */
  readonly continues: boolean
  /** Pieces of packets; the last is not whole when `open`. */
  readonly pieces: readonly Uint8Array[]
  readonly open: boolean
}

/** The next page from a cursor on; null at the end of the file. Source: RFC 3533. */
async function nextPage(cursor: Cursor): Promise<Page | null> {
  for (;;) {
    const enough = await cursor.has(longestPage)
    const { bytes } = cursor
    let at = bytes.indexOf(0x4f)
    while (at >= 0 && !isOggPage(bytes, at)) at = bytes.indexOf(0x4f, at + 1)
    if (at < 0) {
      if (!enough) return null
      cursor.skip(Math.max(1, bytes.length - 4))
    } else if (at > 0) cursor.skip(at)
    else return pageOf(bytes, cursor.at)
  }
}

function pageOf(bytes: Uint8Array, place: number): Page | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.byteLength < 27 || view.byteLength < 27 + view.getUint8(26)) return null
  const count = view.getUint8(26)
  const pieces: Uint8Array[] = []
  let at = 27 + count
  let size = 0
  for (let index = 0; index < count; index++) {
    const lace = view.getUint8(27 + index)
    size += lace
    if (lace === 255 && index + 1 < count) continue
    if (at + size > bytes.length) return null
    pieces.push(bytes.subarray(at, at + size))
    at += size
    size = 0
  }
  const [low, high] = [view.getUint32(6, true), view.getInt32(10, true)]
  return {
    at: place,
    size: at,
    granule: high < 0 ? -1 : high * 2 ** 32 + low,
    serial: view.getUint32(14, true),
    continues: (view.getUint8(5) & 1) === 1,
    pieces,
    open: count > 0 && view.getUint8(26 + count) === 255,
  }
}

/** Packets put together from pages; what a jump cut off is dropped. */
function createAssembler() {
  let held: Uint8Array[] | null = null
  return (page: Page): Uint8Array[] => {
    const whole: Uint8Array[] = []
    for (const [index, piece] of page.pieces.entries()) {
      const goesOn = index === 0 && page.continues
      const isOpen = page.open && index === page.pieces.length - 1
      if (goesOn && held === null) continue
      const parts: Uint8Array[] = goesOn && held ? [...held, piece] : [piece]
      held = isOpen ? parts : null
      if (!isOpen) whole.push(parts.length === 1 ? piece : joinBytes(parts))
    }
    return whole
  }
}

/** Opens an Ogg file with Opus, Vorbis or FLAC; null when it is none. */
export async function openOgg(source: ByteSource): Promise<SoundFile | null> {
  if (!isOggPage(await source.read(0, 32), 0)) return null
  const cursor = createCursor(source, 0)
  const assemble = createAssembler()
  let serial: number | null = null
  let headers: Uint8Array[] = []
  for (let turn = 0; turn < 400; turn++) {
    const page = await nextPage(cursor)
    if (!page) return null
    cursor.skip(page.size)
    const begins = page.pieces[0] && serial === null && oggCodecOf([page.pieces[0]])
    if (begins) serial = page.serial
    if (page.serial !== serial) continue
    headers = [...headers, ...assemble(page).map((packet) => packet.slice())]
    const codec = oggCodecOf(headers)
    if (codec && headers.length >= codec.headers) return oggOf(source, codec, serial, cursor.at)
  }
  return null
}

function oggOf(source: ByteSource, codec: OggCodec, serial: number, origin: number): SoundFile {
  const { track, rate, skip } = codec
  const secondsOf = (granule: number) => (granule - skip) / rate

  /** The first page from a byte on in which a packet ends, by the time at its end. */
  async function look(at: number) {
    const cursor = createCursor(source, at, lookPortion)
    for (let turn = 0; turn < 50; turn++) {
      const page = await nextPage(cursor)
      if (!page) return null
      if (page.serial === serial && page.granule > 0)
        return { at: page.at, time: secondsOf(page.granule) }
      cursor.skip(page.size)
    }
    return null
  }

  async function* packets(from: number): AsyncGenerator<readonly Packet[]> {
    const begin = { at: origin, time: -skip / rate }
    const wanted = from - codec.preRoll
    const place =
      source.seekable && source.size !== undefined && wanted > 0
        ? await findPlace(begin, source.size, wanted, look)
        : begin
    const cursor = createCursor(source, place.at)
    const assemble = createAssembler()
    let known: number | null = place === begin ? 0 : null
    let list: Packet[] = []
    for (let page = await nextPage(cursor); page; page = await nextPage(cursor)) {
      cursor.skip(page.size)
      if (page.serial !== serial) continue
      const whole = assemble(page)
      if (known === null) {
        // The page that was found tells the time at its end only; its last packet sets the decoder up.
        if (page.granule < 0) continue
        known = page.granule
        const last = whole.at(-1)
        if (last && codec.needsOne)
          list.push({ data: last, time: secondsOf(known), duration: Number.NaN })
        continue
      }
      for (const data of whole) {
        const samples = codec.samplesOf(data)
        const time: number = codec.needsOne && list.length > 0 ? Number.NaN : secondsOf(known)
        list.push({ data, time, duration: samples / rate })
        if (!Number.isNaN(samples)) known += samples
      }
      if (codec.needsOne && page.granule >= 0) known = page.granule
      if (list.length < batch) continue
      yield list
      list = []
    }
    if (list.length > 0) yield list
  }
  return { track, duration: undefined, packets }
}

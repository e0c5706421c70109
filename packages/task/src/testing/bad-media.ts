/** Addresses of files that are not what they should be; made of real ones where it matters. */
export const badMedia = {
  /** A PNG whose header says 0 by 0 pixels. */
  emptyPicture: () => blobUrl([pngOfNoSize()], 'image/png'),
  /** A file of no bytes. */
  nothing: (type: string) => blobUrl([], type),
  /** A web page where a file should be, as servers behind a login send. */
  webPage: (type: string) => blobUrl(['<!doctype html><title>Log in</title><h1>Log in</h1>'], type),
  /** The first part of a file. */
  async cut(url: string, share: number): Promise<string> {
    const file = await (await fetch(url)).blob()
    return blobUrl([file.slice(0, Math.round(file.size * share))], file.type)
  },
  /** Seconds of silence as a WAV file of 8,000 samples a second. */
  silence: (seconds: number) => blobUrl([silentWav(seconds)], 'audio/wav'),
}

function blobUrl(parts: BlobPart[], type: string): string {
  return URL.createObjectURL(new Blob(parts, { type }))
}

function pngOfNoSize(): Uint8Array<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const header = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]
  const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]
  return new Uint8Array([...signature, ...header, 0, 0, 0, 0, ...end])
}

function silentWav(seconds: number): ArrayBuffer {
  const rate = 8000
  const size = seconds * rate * 2
  const view = new DataView(new ArrayBuffer(44 + size))
  const write = (at: number, text: string) =>
    [...text].forEach((letter, index) => {
      view.setUint8(at + index, letter.charCodeAt(0))
    })
  write(0, 'RIFF')
  view.setUint32(4, 36 + size, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  write(36, 'data')
  view.setUint32(40, size, true)
  return view.buffer
}

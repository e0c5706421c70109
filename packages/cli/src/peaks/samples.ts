const toWhole = (value: number): number =>
  Math.max(-32768, Math.min(32767, Math.round(value * 32768)))

/** Turns the bytes of samples of a kind (1 PCM, 3 float) into 16-bit numbers, or undefined when it is not known. */
export function decoderOf(
  code: number,
  bits: number,
): ((bytes: Uint8Array) => Int16Array) | undefined {
  const read = code === 1 ? whole[bits] : code === 3 ? floats[bits] : undefined
  if (!read) return undefined
  const size = bits / 8
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const samples = new Int16Array(Math.floor(bytes.length / size))
    for (let i = 0; i < samples.length; i++) samples[i] = read(view, i * size)
    return samples
  }
}

type Read = (view: DataView, at: number) => number

const whole: Readonly<Record<number, Read>> = {
  // 8-bit samples have no sign.
  8: (view, at) => (view.getUint8(at) - 128) << 8,
  16: (view, at) => view.getInt16(at, true),
  24: (view, at) => view.getInt16(at + 1, true),
  32: (view, at) => view.getInt16(at + 2, true),
}
const floats: Readonly<Record<number, Read>> = {
  32: (view, at) => toWhole(view.getFloat32(at, true)),
  64: (view, at) => toWhole(view.getFloat64(at, true)),
}

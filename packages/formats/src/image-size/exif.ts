import type { ExifOrientation } from '@tagwright/schema'

const orientationTag = 0x0112

/** The orientation in an EXIF block (CIPA DC-008: `Exif\0\0`, then a TIFF header), if it states one. */
export function readExifOrientation(block: Uint8Array): ExifOrientation | undefined {
  if (String.fromCharCode(...block.subarray(0, 4)) !== 'Exif' || block.length < 14) return undefined
  const tiff = block.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return undefined
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12
    if (at + 12 > tiff.length) return undefined
    if (view.getUint16(at, little) !== orientationTag) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? (value as ExifOrientation) : undefined
  }
  return undefined
}

import type { ExifOrientation } from '@tagwright/schema'

/** Size and orientation of a JPEG. */
export interface JpegFacts {
  orientation: ExifOrientation
  storedWidth: number
  storedHeight: number
}

/** Start-of-frame markers: all of C0–CF but tables (C4, C8, CC). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** The orientation tag (0x0112) of the first directory of an EXIF block, by EXIF 2.32 section 4.6. */
function exifOrientation(view: DataView, from: number, length: number): ExifOrientation {
  const end = Math.min(from + length, view.byteLength)
  if (end - from < 14 || view.getUint32(from) !== 0x45786966) return 1
  const tiff = from + 6
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > end) return 1
  const count = view.getUint16(directory, little)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > end) return 1
    if (view.getUint16(entry, little) !== 0x0112) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? (value as ExifOrientation) : 1
  }
  return 1
}

/** Walks the markers of a JPEG up to its frame header (ITU-T T.81, annex B). */
export function jpegFacts(view: DataView): JpegFacts {
  const facts: JpegFacts = { orientation: 1, storedWidth: 0, storedHeight: 0 }
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) break
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) facts.orientation = exifOrientation(view, at + 4, length - 2)
    if (isFrame(marker)) {
      facts.storedHeight = view.getUint16(at + 5)
      facts.storedWidth = view.getUint16(at + 7)
      break
    }
    if (marker === 0xda || length < 2) break
    at += 2 + length
  }
  return facts
}

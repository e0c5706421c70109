import { quietest } from './spectrum.js'

/** A colour by its red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/**
 * Colours for the 256 loudnesses of a spectrum, packed as an image wants them: from `quiet` to `loud`.
 * @param gain decibels that are added to everything
 * @param range decibels between the first and the last shade
 */
export function shadeTable(quiet: Rgb, loud: Rgb, gain: number, range: number): Uint32Array {
  const table = new Uint32Array(256)
  const bytes = new Uint8ClampedArray(table.buffer)
  for (let value = 0; value < 256; value++) {
    const level = (value / 255) * quietest - quietest
    const share = Math.min(1, Math.max(0, (level + gain + range) / range))
    for (let part = 0; part < 3; part++)
      bytes[value * 4 + part] = quiet[part]! + (loud[part]! - quiet[part]!) * share
    bytes[value * 4 + 3] = 255
  }
  return table
}

/** Reads a CSS colour through a canvas of its own, which knows all notations. */
export function readColor(document: Document, color: string, fallback: Rgb): Rgb {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return fallback
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return alpha === 0 ? fallback : [red, green, blue]
}

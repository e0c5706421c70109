import type { SubRow } from '../segments/sub-rows.js'
import type { WaveDisplay } from '../sound/wave-display.js'

/** A tier as the stage shows it. */
export interface StageTier {
  readonly id: string
  readonly name: string
  /** A CSS colour for segments without a label's or speaker's. */
  readonly color: string
  readonly kind: 'interval' | 'point'
}

/** Where the rows of the stage lie, in CSS pixels from its top. */
export interface StageLayout {
  readonly axis: { readonly top: number; readonly height: number }
  /** All that shows the sound: waveform, spectrogram, or one above the other. */
  readonly wave: { readonly top: number; readonly height: number }
  /** The waveform's part of it; no height when it is not shown. */
  readonly form: { readonly top: number; readonly height: number }
  readonly spectrogram: { readonly top: number; readonly height: number }
  readonly tiers: readonly { readonly id: string; readonly top: number; readonly height: number }[]
  readonly height: number
}

/** What a point of the stage lies in. */
export type StageRow = { kind: 'axis' } | { kind: 'wave' } | { kind: 'tier'; tier: string }

const axisHeight = 22
const tierHeight = 36

/** Lays out axis, waveform and tiers. */
export function layoutStage(
  tiers: readonly { readonly id: string }[],
  waveHeight: number,
  show: WaveDisplay['show'] = 'wave',
): StageLayout {
  const formHeight = show === 'wave' ? waveHeight : show === 'both' ? waveHeight * 0.6 : 0
  const spectrumHeight = show === 'wave' ? 0 : show === 'both' ? waveHeight * 0.8 : waveHeight
  return layoutRows(tiers, Math.round(formHeight), Math.round(spectrumHeight))
}

function layoutRows(
  tiers: readonly { readonly id: string }[],
  formHeight: number,
  spectrumHeight: number,
): StageLayout {
  const waveHeight = formHeight + spectrumHeight
  const top = axisHeight + waveHeight
  return {
    axis: { top: 0, height: axisHeight },
    wave: { top: axisHeight, height: waveHeight },
    form: { top: axisHeight, height: formHeight },
    spectrogram: { top: axisHeight + formHeight, height: spectrumHeight },
    tiers: tiers.map(({ id }, index) => ({
      id,
      top: top + index * tierHeight,
      height: tierHeight,
    })),
    height: top + tiers.length * tierHeight,
  }
}

/** The row under a height. */
export function rowAt(layout: StageLayout, y: number): StageRow {
  if (y < layout.wave.top) return { kind: 'axis' }
  const tier = layout.tiers.find((row) => y >= row.top && y < row.top + row.height)
  if (tier) return { kind: 'tier', tier: tier.id }
  return y < layout.wave.top + layout.wave.height || layout.tiers.length === 0
    ? { kind: 'wave' }
    : { kind: 'tier', tier: layout.tiers.at(-1)!.id }
}

/** A stretch of the stage's height, in CSS pixels. */
export interface Band {
  readonly top: number
  readonly height: number
}

/** Where segments are drawn in the row of their tier. */
export const insideRow = ({ top, height }: Band): Band => ({ top: top + 4, height: height - 7 })

/** The part of a row, or of what shows the sound, that a segment has; all of it where it overlaps nothing. */
export function bandOf(area: Band, part: SubRow | undefined): Band {
  if (!part) return area
  const top = Math.round(area.top + (area.height * part.row) / part.of)
  const end = Math.round(area.top + (area.height * (part.row + 1)) / part.of)
  // A pixel between them, so that their frames are two.
  return { top, height: end - top - (part.row + 1 < part.of ? 1 : 0) }
}

/** How far down a point lies in what its row shows segments in: 0 at the top, below 1 at the bottom. */
export function shareAt(layout: StageLayout, y: number): number {
  const row = rowAt(layout, y)
  const tier = row.kind === 'tier' && layout.tiers.find(({ id }) => id === row.tier)
  const { top, height } = tier ? insideRow(tier) : layout.wave
  return height > 0 ? Math.min(0.999, Math.max(0, (y - top) / height)) : 0
}

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

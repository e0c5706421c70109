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
  readonly wave: { readonly top: number; readonly height: number }
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
): StageLayout {
  const top = axisHeight + waveHeight
  return {
    axis: { top: 0, height: axisHeight },
    wave: { top: axisHeight, height: waveHeight },
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

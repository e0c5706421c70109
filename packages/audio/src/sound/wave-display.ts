import type { FrequencyScale } from '../spectrogram/frequency-scale.js'

/** What the timeline shows of the sound. */
export interface WaveDisplay {
  /** @default 'wave' */
  readonly show: 'wave' | 'both' | 'spectrogram'
  /** One waveform for all channels, or one each. @default 'mixed' */
  readonly channels: 'mixed' | 'split'
  /** How the spectrogram spreads frequencies. @default 'mel' */
  readonly scale: FrequencyScale
  /** Highest frequency of the spectrogram, in hertz. @default 8000 */
  readonly top: number
  /** Decibels by which the spectrogram is shown louder. @default 20 */
  readonly gain: number
  /** Decibels between the loudest and the quietest that the spectrogram shows. @default 60 */
  readonly range: number
}

/** What a timeline begins with. */
export const defaultDisplay: WaveDisplay = {
  show: 'wave',
  channels: 'mixed',
  scale: 'mel',
  top: 8000,
  gain: 20,
  range: 60,
}

/** What can be chosen; for numbers, the lowest and the highest. */
export const displayChoices = {
  show: ['wave', 'both', 'spectrogram'],
  channels: ['mixed', 'split'],
  scale: ['mel', 'linear', 'log'],
  top: [4000, 8000, 12_000, 16_000],
  gain: [0, 60],
  range: [20, 100],
} as const

/** Reads a display from anywhere: what it does not know or cannot use is left out. */
export function readDisplay(value: unknown): Partial<WaveDisplay> {
  if (typeof value !== 'object' || value === null) return {}
  const given = value as Record<string, unknown>
  const display: Record<string, unknown> = {}
  for (const key of ['show', 'channels', 'scale', 'top'] as const)
    if ((displayChoices[key] as readonly unknown[]).includes(given[key])) display[key] = given[key]
  for (const key of ['gain', 'range'] as const) {
    const decibels = given[key]
    const [least, most] = displayChoices[key]
    if (typeof decibels === 'number' && Number.isFinite(decibels))
      display[key] = Math.min(most, Math.max(least, decibels))
  }
  return display
}

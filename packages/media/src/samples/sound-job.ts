import type { PeaksData } from '../peaks/peaks-data.js'
import type { SampleWindow } from './sample-window.js'

/** What the worker is asked for. */
export type SoundJob =
  | { readonly id: number; readonly ask: 'peaks'; readonly url: string; readonly seconds?: number }
  | {
      readonly id: number
      readonly ask: 'samples'
      readonly url: string
      readonly start: number
      readonly end: number
    }
  | { readonly id: number; readonly ask: 'stop' }

/**
 * How making peaks ended: `cannot` when this browser or this code does not decode the file piece by
 * piece, `refused` with the server's status, `unreachable` without an answer.
 */
export type PeaksEnd =
  | { readonly end: 'made'; readonly peaks: PeaksData; readonly truncated: boolean }
  | { readonly end: 'refused'; readonly status: number }
  | { readonly end: 'unreachable' | 'empty' | 'cannot' | 'stopped' }

/** What it answers. */
export type SoundAnswer =
  | { readonly id: number; readonly peaks: PeaksData; readonly share: number }
  | { readonly id: number; readonly ended: PeaksEnd }
  | { readonly id: number; readonly samples: SampleWindow | null }

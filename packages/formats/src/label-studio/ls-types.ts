import type { MediumType } from '@tagwright/schema'
import type { OptionIds } from './read-config.js'

/** The key of what Label Studio says beyond the contract, in `extensions`. */
export const lsExtension = 'com.humansignal'

/** One entry of a result list. */
export interface LsResult {
  id?: string
  from_name?: string
  to_name?: string
  type?: string
  value: Record<string, unknown>
  [member: string]: unknown
}

/** What is known of what a result speaks of. */
export interface LsTarget {
  id: string
  type: MediumType
  width?: number
  height?: number
  /** The text itself, of a text. */
  text?: string
  /** Frames a second, of a video. */
  frameRate?: number
}

/** What reading results needs to know. */
export interface LsReading {
  target(result: LsResult): LsTarget
  /** Label id of a name. */
  label(name: string): string
  /** Option ids of the configuration, when it is known. */
  options: OptionIds
}

import type { Format } from './format/format.js'
import { webvtt } from './webvtt/index.js'

/** The formats of timelines and speech. */
export const speechFormats = [webvtt] as const satisfies readonly Format<never, never>[]

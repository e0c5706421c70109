import { eaf } from './eaf/index.js'
import type { Format } from './format/format.js'
import { rttm } from './rttm/index.js'
import { srt } from './srt/index.js'
import { textgrid } from './textgrid/index.js'
import { webvtt } from './webvtt/index.js'

/** The formats of timelines and speech. */
export const speechFormats = [webvtt, srt, rttm, textgrid, eaf] as const satisfies readonly Format<
  never,
  never
>[]

import { audacity } from './audacity/index.js'
import { awsTranscribe } from './aws-transcribe/index.js'
import { ctm } from './ctm/index.js'
import { deepgram } from './deepgram/index.js'
import { eaf } from './eaf/index.js'
import type { Format } from './format/format.js'
import { googleSpeech } from './google-speech/index.js'
import { hfJsonl } from './hf-jsonl/index.js'
import { kaldi } from './kaldi/index.js'
import { nemo } from './nemo/index.js'
import { rttm } from './rttm/index.js'
import { srt } from './srt/index.js'
import { stm } from './stm/index.js'
import { textgrid } from './textgrid/index.js'
import { webvtt } from './webvtt/index.js'
import { whisper, whisperx } from './whisper/index.js'

/** The formats of timelines and speech. */
export const speechFormats = [
  webvtt,
  srt,
  rttm,
  textgrid,
  eaf,
  audacity,
  ctm,
  stm,
  whisper,
  whisperx,
  awsTranscribe,
  deepgram,
  googleSpeech,
  nemo,
  hfJsonl,
  kaldi,
] as const satisfies readonly Format<never, never>[]

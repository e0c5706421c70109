import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { srtLosses } from './losses.js'
import { parseSrt, type SrtParseOptions } from './parse.js'
import { type SrtSerializeOptions, serializeSrt } from './serialize.js'

/** SubRip subtitles: counted, with times in milliseconds behind a comma. */
export const srt = tellUnusedLabels(
  defineFormat<SrtParseOptions, SrtSerializeOptions>({
    id: 'srt',
    name: 'SubRip',
    specification:
      'SubRip has no standard; as described at https://www.matroska.org/technical/subtitles.html#srt-subtitles',
    extensions: ['srt'],
    detect({ name, head }: DetectSample): number {
      const { text } = decodeText(head)
      if (/^\s*WEBVTT/.test(text)) return 0
      const found = /^\s*(?:\d+\s*[\r\n]+)?\s*\d+:\d+:\d+(?:[,.]\d+)?\s*-->/.test(text)
      if (/\.srt$/i.test(name)) return found ? 0.98 : 0.6
      // A WebVTT file that lacks its first line is one with an error, not another format.
      return !found || /\.vtt$/i.test(name) ? 0 : 0.85
    },
    parse: parseSrt,
    serialize: serializeSrt,
    losses: srtLosses,
  }),
)

import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { webvttLosses } from './losses.js'
import { parseWebvtt } from './parse.js'
import { serializeWebvtt } from './serialize.js'

/** WebVTT captions and subtitles; voices are speakers, times inside a cue are words. */
export const webvtt = tellUnusedLabels(
  defineFormat<undefined, undefined>({
    id: 'webvtt',
    name: 'WebVTT',
    specification: 'WebVTT: The Web Video Text Tracks Format, https://www.w3.org/TR/webvtt1/',
    extensions: ['vtt'],
    detect({ name, head }: DetectSample): number {
      if (/^WEBVTT(?:$|[ \t\r\n])/.test(decodeText(head).text)) return 0.98
      return /\.vtt$/i.test(name) ? 0.6 : 0
    },
    parse: parseWebvtt,
    serialize: serializeWebvtt,
    losses: webvttLosses,
  }),
)

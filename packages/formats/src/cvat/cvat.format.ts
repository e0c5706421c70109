import { type DetectSample, defineFormat } from '../format/format.js'
import { checkStoredSizes } from '../image-size/check-stored-sizes.js'
import { isTurnableName } from '../image-size/image-index.js'
import { decodeText } from '../text/decode.js'
import { cvatLosses } from './losses.js'
import { type CvatParseOptions, parseCvat } from './parse.js'
import { serializeCvat } from './serialize.js'

/** CVAT XML 1.1, for images and for video. */
export const cvat = defineFormat<CvatParseOptions, undefined>({
  id: 'cvat',
  name: 'CVAT XML 1.1',
  specification:
    'CVAT annotation format 1.1, https://docs.cvat.ai/docs/manual/advanced/xml_format/',
  extensions: ['xml'],
  detect,
  companion: isTurnableName,
  parse: checkStoredSizes(parseCvat),
  serialize: serializeCvat,
  losses: cvatLosses,
})

function detect({ head }: DetectSample): number {
  const { text } = decodeText(head)
  if (!/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<annotations[\s>]/.test(text)) return 0
  return /<version>\s*1\.\d|<track\s[^>]*label=|<image\s[^>]*name=/.test(text) ? 0.95 : 0.4
}

import { type DetectSample, defineFormat } from '../format/format.js'
import { tellUnusedLabels } from '../losses/tell-unused-labels.js'
import { decodeText } from '../text/decode.js'
import { zooniverseLosses } from './losses.js'
import { parseZooniverse, type ZooniverseParseOptions } from './parse.js'
import { serializeZooniverse } from './serialize.js'

/** Classification exports of Zooniverse projects: a table whose cells hold JSON. */
export const zooniverse = tellUnusedLabels(
  defineFormat<ZooniverseParseOptions, undefined>({
    id: 'zooniverse',
    name: 'Zooniverse classifications',
    specification:
      'Zooniverse, "Data exports", https://help.zooniverse.org/next-steps/data-exports/; marks as in zooniverse/front-end-monorepo, lib-classifier',
    extensions: ['csv'],
    detect({ head }: DetectSample): number {
      const [line = ''] = decodeText(head).text.split(/\r\n|\r|\n/)
      return /classification_id/.test(line) && /annotations/.test(line) ? 0.97 : 0
    },
    parse: parseZooniverse,
    serialize: serializeZooniverse,
    losses: zooniverseLosses,
  }),
)

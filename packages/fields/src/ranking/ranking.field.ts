import type { RankingWidget } from '@tagwright/schema'
import { defineField } from '../field/define-field.js'
import { checkRanking } from './check-ranking.js'
import { rankingMessages } from './ranking.messages.js'
import { RankingField } from './ranking-field.js'
import type { Ranking } from './ranking-value.js'

/** The ranking field: answers with places, best first; items of one place stand in one list. */
export const rankingWidget = defineField<RankingWidget, Ranking>({
  type: 'ranking',
  empty: [],
  isEmpty: (value) => value.length === 0,
  check: checkRanking,
  component: RankingField,
  messages: rankingMessages,
})

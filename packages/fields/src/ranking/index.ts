export { checkRanking, rankingIssues } from './check-ranking.js'
export { rankingWidget } from './ranking.field.js'
export { RankingField, type RankingFieldProps } from './ranking-field.js'
export type { Ranking } from './ranking-value.js'

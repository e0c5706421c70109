import type { Issue, Statement } from '@tagwright/schema'
import { nearlySame, plainText, textSimilarity } from '../text/similarity.js'
import { countNegations, knowsNegation, withoutNegation } from './negation.js'
import { type StatementPlace, statementsIssues } from './statements.issues.js'

/** A statement with its place among those of its kind. */
export interface PlacedStatement extends StatementPlace {
  text: string
}

/** Most statements that are compared pair by pair. */
const mostCompared = 100

/** Numbers the true and the false statements apart, as they are listed. */
export function placeStatements(statements: readonly Statement[]): PlacedStatement[] {
  const counts = { true: 0, false: 0 }
  return statements.map(({ text, truth }) => ({
    text,
    truth,
    place: ++counts[truth ? 'true' : 'false'],
  }))
}

/** Pairs of statements that say the same, nearly the same, or of which one only denies the other. */
export function findDoubles(
  widget: string,
  placed: readonly PlacedStatement[],
  language?: string,
): Issue[] {
  const written = placed.filter(({ text }) => plainText(text) !== '').slice(0, mostCompared)
  return written.flatMap((a, index) =>
    written.slice(index + 1).flatMap((b): Issue[] => {
      if (plainText(a.text) === plainText(b.text)) return [statementsIssues.same(widget, a, b)]
      const denied = countNegations(a.text, language) !== countNegations(b.text, language)
      const bare = [a.text, b.text].map((text) => withoutNegation(text, language)) as [
        string,
        string,
      ]
      if (denied && textSimilarity(...bare) >= nearlySame) {
        return [statementsIssues.denial(widget, a, b)]
      }
      // A true and a false statement may differ in one word: that is how good ones are made.
      const alike = a.truth === b.truth && textSimilarity(a.text, b.text) >= nearlySame
      return alike ? [statementsIssues.nearlySame(widget, a, b)] : []
    }),
  )
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/**
 * What would tell true from false without the clip: one kind denies, or is longer, far more often.
 * Judged from two statements of each kind on.
 */
export function findGiveAways(
  widget: string,
  placed: readonly PlacedStatement[],
  language?: string,
): Issue[] {
  const [yes, no] = [true, false].map((truth) =>
    placed.filter((one) => one.truth === truth && plainText(one.text) !== ''),
  ) as [PlacedStatement[], PlacedStatement[]]
  if (yes.length < 2 || no.length < 2) return []
  const issues: Issue[] = []
  if (knowsNegation(language)) {
    const share = (list: PlacedStatement[]) =>
      mean(list.map(({ text }) => (countNegations(text, language) > 0 ? 1 : 0)))
    const apart = share(no) - share(yes)
    if (Math.abs(apart) >= 0.5) issues.push(statementsIssues.deniedMore(widget, apart < 0))
  }
  const length = (list: PlacedStatement[]) => mean(list.map(({ text }) => [...text.trim()].length))
  const [long, short] = [Math.max(length(yes), length(no)), Math.min(length(yes), length(no))]
  if (long >= 1.6 * short && long - short >= 15) {
    issues.push(statementsIssues.longer(widget, length(yes) === long))
  }
  return issues
}

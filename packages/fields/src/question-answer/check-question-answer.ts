import type { Issue, QuestionAnswer, QuestionAnswerWidget } from '@tagwright/schema'
import { countWords } from '../text/count-text.js'
import { nearlySame, plainText, textSimilarity } from '../text/similarity.js'
import { questionAnswerIssues as issues } from './question-answer.issues.js'
import { readPairs } from './question-answer-value.js'

/** What is wrong with questions and answers by their widget's rules. */
export function checkQuestionAnswer(value: unknown, widget: QuestionAnswerWidget): Issue[] {
  const { id, min = 1, max } = widget
  const pairs = value === undefined ? null : readPairs(value)
  if (!pairs) return [issues.notPairs(id)]
  const found: Issue[] = []
  const asked = pairs.filter(({ question }) => question.trim() !== '').length
  if (asked < min) found.push(issues.tooFew(id, min, asked))
  if (max !== undefined && pairs.length > max) found.push(issues.tooMany(id, max, pairs.length))
  for (const [index, pair] of pairs.entries()) found.push(...checkPair(pair, index + 1, widget))
  const compared = pairs.slice(0, 100)
  for (const [index, { question }] of compared.entries()) {
    if (plainText(question) === '') continue
    for (const [later, other] of compared.entries()) {
      if (later <= index) continue
      if (plainText(question) === plainText(other.question)) {
        found.push(issues.same(id, index + 1, later + 1))
      } else if (textSimilarity(question, other.question) >= nearlySame) {
        found.push(issues.nearlySame(id, index + 1, later + 1))
      }
    }
  }
  return found
}

function checkPair(pair: QuestionAnswer, place: number, widget: QuestionAnswerWidget): Issue[] {
  const { id, minWords, maxWords, minParaphrases = 0, language, tags = [] } = widget
  const found: Issue[] = []
  const { answer = '', unanswerable = false } = pair
  if (pair.question.trim() === '') found.push(issues.noQuestion(id, place))
  if (unanswerable && !widget.allowUnanswerable) found.push(issues.mustAnswer(id, place))
  if (!unanswerable && answer.trim() === '') found.push(issues.noAnswer(id, place))
  else if (!unanswerable && (minWords !== undefined || maxWords !== undefined)) {
    const count = countWords(answer, language)
    if (count < (minWords ?? 0)) found.push(issues.answerShort(id, place, minWords ?? 0, count))
    if (maxWords !== undefined && count > maxWords) {
      found.push(issues.answerLong(id, place, maxWords, count))
    }
  }
  if (!unanswerable && widget.evidence === 'required' && !pair.evidence?.length) {
    found.push(issues.noEvidence(id, place))
  }
  const wordings = (pair.paraphrases ?? []).filter((text) => text.trim() !== '')
  if (wordings.length < minParaphrases) {
    found.push(issues.fewParaphrases(id, place, minParaphrases, wordings.length))
  }
  const plain = [pair.question, ...wordings].map(plainText).filter((text) => text !== '')
  if (new Set(plain).size < plain.length) found.push(issues.sameWording(id, place))
  for (const tag of pair.tags ?? []) {
    if (tags.every((known) => known.id !== tag)) found.push(issues.unknownTag(id, place, tag))
  }
  return found
}

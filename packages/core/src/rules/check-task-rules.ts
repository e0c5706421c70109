import { evaluateCondition, type Issue, type Task } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import type { DocumentState } from '../store/document-state.js'
import { rootScope } from './rule-scope.js'
import { ruleValues } from './rule-values.js'

/** Judges the rules across fields; the words of a broken one are the task's own. */
export function checkTaskRules(task: Task, document: DocumentState): Issue[] {
  const values = ruleValues(document, rootScope(task))
  return (task.rules ?? []).flatMap(({ when, must, message, severity }, index) => {
    if (when && !evaluateCondition(when, values)) return []
    if (evaluateCondition(must, values)) return []
    const text = typeof message === 'string' ? message : (message.en ?? Object.values(message)[0])
    return [coreIssues.ruleBroken(index, text ?? '', severity ?? 'error')]
  })
}

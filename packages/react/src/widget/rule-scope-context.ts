import { type RuleScope, rootScope } from '@tagwright/core'
import { createContext, useContext, useMemo } from 'react'
import { useTaskStore } from '../state/use-task-store.js'

/** Inside a repeat of a group: what the ids in conditions mean there. */
export const RuleScopeContext = createContext<RuleScope | null>(null)

/** What the ids in conditions mean here. */
export function useRuleScope(): RuleScope {
  const { task } = useTaskStore()
  const scope = useContext(RuleScopeContext)
  return useMemo(() => scope ?? rootScope(task), [scope, task])
}

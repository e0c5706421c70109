import type { Issue, PathStep } from '@tagwright/schema'
import { useSyncExternalStore } from 'react'
import { useProvider } from '../provider/contexts.js'
import type { IssueBoard } from './issue-board.js'

const none: readonly Issue[] = []

/**
 * Rule issues whose path begins with `prefix` (`['widgets', 'w1']` includes the issues of its
 * annotations); empty until the annotator left the widget or tried to submit.
 */
export function useIssues(prefix?: readonly PathStep[]): readonly Issue[] {
  const { issues } = useProvider().runtime
  return useSyncExternalStore(
    issues.subscribe,
    () => issues.visible(prefix),
    () => none,
  )
}

/** Reveals, hides and checks rule issues; for a submit button. */
export function useIssueBoard(): IssueBoard {
  return useProvider().runtime.issues
}

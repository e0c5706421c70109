import { useMemo } from 'react'
import type { ResolvedLabel } from './resolve-labels.js'
import { useLabels } from './use-labels.js'

/** All labels of the task by id. */
export function useLabelIndex(): ReadonlyMap<string, ResolvedLabel> {
  const labels = useLabels()
  return useMemo(() => new Map(labels.map((label) => [label.id, label])), [labels])
}

import { useProvider } from '../provider/contexts.js'
import type { ResolvedLabel } from './resolve-labels.js'

/** All labels of the task by id. */
export function useLabelIndex(): ReadonlyMap<string, ResolvedLabel> {
  const { runtime, settings } = useProvider()
  return runtime.labels.index(settings.locale)
}

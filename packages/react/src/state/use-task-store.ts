import type { TaskStore } from '@tagwright/core'
import { useProvider } from '../provider/contexts.js'

/** The store of the nearest provider. */
export function useTaskStore(): TaskStore {
  return useProvider().store
}

import type { ResolveUrl } from '@tagwright/react'
import { useScope } from '@tagwright/react'
import { allWidgets, type Task } from '@tagwright/schema'
import { useEffect, useMemo, useRef } from 'react'
import type { AnyWidgetDefinition } from '../definition/read-task.js'
import { createMediaPrefetch } from './media-prefetch.js'

/** What is fetched ahead of an annotator. */
export interface PrefetchOptions {
  tasks: readonly Task[]
  /** Index of the task in sight. */
  index: number
  /** How many tasks ahead. */
  ahead: number
  widgets: readonly AnyWidgetDefinition[]
  resolveUrl: ResolveUrl | undefined
}

/**
 * Milliseconds after which what comes later is fetched: by then the task in sight is painted, and
 * decoding the pictures of others takes nothing from it.
 */
const afterPaint = 120

/** Fetches the media and the code of the tasks to come; gives the addresses that it asked for. */
export function usePrefetch(options: PrefetchOptions): ResolveUrl {
  const { tasks, index, ahead, widgets, resolveUrl } = options
  const scope = useScope()
  const host = useRef(resolveUrl)
  useEffect(() => {
    host.current = resolveUrl
  })
  const prefetch = useMemo(
    () =>
      createMediaPrefetch(scope, (medium, request) =>
        host.current ? host.current(medium, request) : (medium.src ?? ''),
      ),
    [scope],
  )
  useEffect(() => {
    // Not ended when the next task comes sooner: who is that quick needs it most.
    scope.timeout(() => {
      const coming = tasks.slice(index + 1, index + 1 + ahead)
      prefetch.prepare(coming, tasks.slice(index, index + 1))
      const types = new Set(
        coming.flatMap((task) => allWidgets(task.widgets ?? []).map(({ type }) => type)),
      )
      for (const { type, prepare } of widgets) if (types.has(type)) void prepare?.()
    }, afterPaint)
  }, [tasks, index, ahead, widgets, prefetch, scope])
  return prefetch.resolveUrl
}

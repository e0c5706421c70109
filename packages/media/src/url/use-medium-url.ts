import { useSettings } from '@tagwright/react'
import type { Issue, TaskMedium } from '@tagwright/schema'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  type ResolvedUrl,
  type ResolveUrl,
  resolveMediumUrl,
  type UrlReason,
} from './resolve-medium-url.js'

/** Where a medium's address stands. */
export interface MediumUrl {
  status: 'loading' | 'ready' | 'error'
  /** Safe to load; null until `ready`. */
  url: string | null
  issue: Issue | null
  /** Counts the answers, so that the same address given again can be loaded anew. */
  version: number
  /** Asks again, with reason `retry`. */
  retry(): void
  /** Asks again, with reason `expired`: a signed address ran out while the medium was in use. */
  refresh(): void
}

interface Answer {
  /** The medium that it answers for, by id and src. */
  key: string
  version: number
  outcome: ResolvedUrl
}

const stated: ResolveUrl = (medium) => medium.src ?? ''

const keyOf = (medium: TaskMedium | undefined): string =>
  medium ? `${medium.id} ${medium.src ?? ''}` : ''

/** As `useMediumUrl`, with the resolver given rather than taken from the provider. */
export function useResolvedUrl(
  medium: TaskMedium | undefined,
  resolveUrl: ResolveUrl = stated,
): MediumUrl {
  const key = keyOf(medium)
  const [request, setRequest] = useState<{ key: string; reason: UrlReason; count: number }>({
    key,
    reason: 'load',
    count: 0,
  })
  const [answer, setAnswer] = useState<Answer | null>(null)
  // A host may write its resolver inline: a new function alone is no reason to ask again.
  const latest = useRef({ medium, resolveUrl })
  useLayoutEffect(() => {
    latest.current = { medium, resolveUrl }
  })
  const reason = request.key === key ? request.reason : 'load'
  const count = request.key === key ? request.count : 0

  // Before the browser paints: loading is to begin with the first commit, not a frame later.
  useLayoutEffect(() => {
    const { medium: asked, resolveUrl: resolver } = latest.current
    if (!asked || keyOf(asked) !== key) return
    let ended = false
    const take = (outcome: ResolvedUrl) => {
      if (!ended) setAnswer({ key, version: count, outcome })
    }
    const outcome = resolveMediumUrl(asked, resolver, reason)
    if (outcome instanceof Promise) void outcome.then(take)
    else take(outcome)
    return () => {
      ended = true
    }
  }, [key, reason, count])

  const ask = useCallback(
    (why: UrlReason) =>
      setRequest((before) => ({
        key,
        reason: why,
        count: (before.key === key ? before.count : 0) + 1,
      })),
    [key],
  )

  return useMemo(() => {
    const actions = { version: count, retry: () => ask('retry'), refresh: () => ask('expired') }
    const outcome = answer?.key === key && answer.version === count ? answer.outcome : null
    if (!outcome) return { status: 'loading', url: null, issue: null, ...actions }
    return { status: outcome.issue ? 'error' : 'ready', ...outcome, ...actions }
  }, [key, answer, count, ask])
}

/**
 * The address of a medium, through the provider's `resolveUrl` when the host gave one. Unsafe
 * schemes are refused with `TW-MEDIA-002`.
 */
export function useMediumUrl(medium: TaskMedium | undefined): MediumUrl {
  return useResolvedUrl(medium, useSettings().resolveUrl)
}

import type { Scope } from '@tagwright/core'
import type { Issue, TaskMedium } from '@tagwright/schema'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { MediumUrl } from '../url/use-medium-url.js'
import { createMediaSource, type MediaSource, type SourceState } from './media-source.js'

/** A medium in an element, as a part shows it. */
export interface LoadedMedium extends SourceState {
  /** The address in use; null while there is none. */
  readonly url: string | null
  readonly issue: Issue | null
  /** Asks for the address again and loads it. */
  retry(): void
}

const waiting: SourceState = { status: 'loading', issue: null, duration: Number.NaN }
const never = () => () => {}

/**
 * Loads a medium into an element while both are there; an address that runs out is asked for anew
 * once, and playing goes on.
 */
export function useMediaSource(
  medium: TaskMedium | undefined,
  resolved: MediumUrl,
  player: { element: HTMLMediaElement; scope: Scope } | null,
): LoadedMedium {
  const refresh = useRef(resolved.refresh)
  useEffect(() => {
    refresh.current = resolved.refresh
  })
  const id = medium?.id
  const [source, setSource] = useState<MediaSource | null>(null)
  useEffect(() => {
    if (!player || player.scope.disposed || id === undefined) return
    const scope = player.scope.child()
    const { element } = player
    setSource(createMediaSource({ element, scope, medium: id, onExpired: () => refresh.current() }))
    return () => {
      setSource(null)
      scope.dispose()
    }
  }, [player, id])
  const { url, version } = resolved
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the same address is loaded anew.
  useEffect(() => {
    if (source && url !== null) source.load(url)
  }, [source, url, version])
  const read = useCallback(() => source?.getState() ?? waiting, [source])
  const state = useSyncExternalStore(source?.subscribe ?? never, read, () => waiting)
  const { retry } = resolved
  return useMemo(
    () =>
      resolved.issue
        ? { status: 'error', issue: resolved.issue, duration: state.duration, url, retry }
        : { ...state, url, retry },
    [state, url, retry, resolved.issue],
  )
}

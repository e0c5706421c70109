import type { Scope } from '@tagwright/core'
import type { Issue } from '@tagwright/schema'
import { diagnoseMedium } from '../issues/diagnose-medium.js'
import { mediaIssues } from '../issues/media-issues.js'

/** Where the loading of a medium into an element stands. */
export interface SourceState {
  readonly status: 'loading' | 'ready' | 'error'
  readonly issue: Issue | null
  /** Seconds; NaN until known, Infinity for a stream. */
  readonly duration: number
}

/** Loads addresses into one media element and says what becomes of them. */
export interface MediaSource {
  getState(): SourceState
  subscribe(listener: () => void): () => void
  /** Loads an address; position, rate and playing go on from where the last one was. */
  load(url: string): void
}

/** What a source needs beside its element. */
export interface MediaSourceOptions {
  /** Id of the medium, for issues. */
  medium: string
  element: HTMLMediaElement
  scope: Scope
  /** The server refused an address that worked before: ask for a new one. */
  onExpired?: () => void
}

/** Seconds within which a second refusal is no longer taken for an expired address. */
const refreshPause = 30

/** Makes the source of an element, for as long as the scope. */
export function createMediaSource(options: MediaSourceOptions): MediaSource {
  const { medium, element, scope, onExpired } = options
  const listeners = new Set<() => void>()
  let state: SourceState = { status: 'loading', issue: null, duration: Number.NaN }
  let url: string | null = null
  let attempt = 0
  let refreshedAt = Number.NEGATIVE_INFINITY
  /** What to go on with once a new address has loaded. */
  let held: { time: number; playing: boolean } | null = null

  const set = (next: SourceState) => {
    state = next
    for (const listener of [...listeners]) listener()
  }
  const on = (type: string, listener: () => void) =>
    scope.listen(element, type, listener as (event: never) => void)

  on('loadedmetadata', () => {
    const { duration } = element
    if (duration === 0) return set({ status: 'error', issue: mediaIssues.empty(medium), duration })
    if (held) {
      element.currentTime = held.time
      if (held.playing) void element.play().catch(() => {})
      held = null
    }
    set({ status: 'ready', issue: null, duration })
  })
  on('durationchange', () => {
    if (state.status === 'ready') set({ ...state, duration: element.duration })
  })
  on('error', () => {
    if (url === null || !element.getAttribute('src')) return
    const mine = ++attempt
    held ??= { time: element.currentTime, playing: !element.paused }
    void diagnoseMedium(medium, url, element).then((issue) => {
      if (scope.disposed || mine !== attempt) return
      const expired = issue.code === mediaIssues.expired(medium).code
      const now = element.ownerDocument.defaultView?.performance.now() ?? 0
      if (expired && onExpired && now - refreshedAt > refreshPause * 1000) {
        refreshedAt = now
        set({ ...state, status: 'loading' })
        onExpired()
        return
      }
      set({ status: 'error', issue, duration: state.duration })
    })
  })
  scope.add(() => {
    element.pause()
    element.removeAttribute('src')
    element.load()
    listeners.clear()
  })

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load(next) {
      attempt++
      if (url !== null && !held && element.currentTime > 0)
        held = { time: element.currentTime, playing: !element.paused }
      url = next
      set({ status: 'loading', issue: null, duration: state.duration })
      const { playbackRate } = element
      element.src = next
      element.load()
      // Loading resets the rate.
      element.defaultPlaybackRate = playbackRate
      element.playbackRate = playbackRate
    },
  }
}

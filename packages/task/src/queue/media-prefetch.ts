import type { Scope } from '@tagwright/core'
import type { ResolveUrl } from '@tagwright/react'
import { allWidgets, type Task, type TaskMedium } from '@tagwright/schema'

/** Fetches the media of tasks to come, and remembers their addresses. */
export interface MediaPrefetch {
  /**
   * Begins to load what some tasks show, once per medium, and lets go of what none of these and of
   * `kept` shows: a queue of thousands holds a few pictures.
   */
  prepare(tasks: readonly Task[], kept: readonly Task[]): void
  /** The host's addresses, those that were asked for ahead of time among them. */
  readonly resolveUrl: ResolveUrl
}

/** Media that a canvas or a decoder reads, which takes a request of another kind. */
const read: ReadonlySet<string> = new Set(['image', 'transcription', 'video'])
/** Addresses that the widgets would load too: no scheme, or one of these. */
const loadable = /^(?:https?:|blob:|data:|[^:?#]+(?:[?#/]|$))/i
const stated: ResolveUrl = (medium) => medium.src ?? ''
const keyOf = ({ id, src }: TaskMedium) => `${id} ${src ?? ''}`

/** Makes a prefetch that ends with its scope; a failure is left to the widget that shows the medium. */
export function createMediaPrefetch(scope: Scope, host: ResolveUrl = stated): MediaPrefetch {
  const ahead = new Map<string, string | Promise<string>>()
  const held = new Map<string, HTMLMediaElement | HTMLImageElement>()
  const ending = new AbortController()
  scope.add(() => {
    ending.abort()
    for (const key of [...ahead.keys()]) release(key)
  })

  function release(key: string): void {
    ahead.delete(key)
    const element = held.get(key)
    held.delete(key)
    if (!element || element instanceof HTMLImageElement) return
    // A player goes on loading until it has nothing to load.
    element.removeAttribute('src')
    element.load()
  }

  async function load(medium: TaskMedium, byFetch: boolean): Promise<void> {
    const key = keyOf(medium)
    if (ahead.has(key)) return
    const answer = host(medium, { reason: 'load' })
    ahead.set(key, answer)
    const url = await answer
    // Meanwhile it may have been let go of.
    if (scope.disposed || !ahead.has(key) || !loadable.test(url)) return
    if (byFetch) {
      const response = await fetch(url, { signal: ending.signal })
      await response.arrayBuffer()
      return
    }
    if (medium.type === 'image') {
      const picture = new Image()
      held.set(key, picture)
      picture.src = url
      await picture.decode()
      return
    }
    const player = document.createElement(medium.type === 'audio' ? 'audio' : 'video')
    held.set(key, player)
    player.preload = medium.type === 'audio' ? 'auto' : 'metadata'
    player.src = url
  }

  return {
    prepare(tasks, kept) {
      const wanted = new Set([...kept, ...tasks].flatMap(({ media }) => (media ?? []).map(keyOf)))
      for (const key of [...ahead.keys()]) if (!wanted.has(key)) release(key)
      for (const task of tasks) {
        const widgets = allWidgets(task.widgets ?? [])
        for (const medium of task.media ?? []) {
          if (medium.type === 'text') continue
          const byFetch = widgets.some(
            (widget) => 'media' in widget && widget.media === medium.id && read.has(widget.type),
          )
          // A film is too much to fetch ahead on a phone's line: only its beginning is asked for.
          void load(medium, byFetch && medium.type !== 'video').catch(() => {
            ahead.delete(keyOf(medium))
          })
        }
      }
    },
    resolveUrl(medium, request) {
      const known = request.reason === 'load' ? ahead.get(keyOf(medium)) : undefined
      return known ?? host(medium, request)
    },
  }
}

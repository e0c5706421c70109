import type { Scope } from '@tagwright/core'
import type { MediaClock } from '../clock/media-clock.js'

/** The part of `navigator.mediaSession` that is used. */
export interface MediaSessionLike {
  metadata: MediaMetadata | null
  playbackState: MediaSessionPlaybackState
  setActionHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void
}

/** What media keys do and show. */
export interface MediaKeysOptions {
  clock: MediaClock
  scope: Scope
  /** What headphones and lock screens show; absent means no keys. */
  title: string
  /** Seconds of one step back or forward. @default 5 */
  step?: number
  /** The next (1) or previous (-1) thing, such as a segment; without it those keys do nothing. */
  onStep?: (direction: 1 | -1) => void
  /** @default the browser's, if it has one */
  session?: MediaSessionLike | undefined
  /** @default the browser's `MediaMetadata` */
  createMetadata?: (init: MediaMetadataInit) => MediaMetadata
}

/**
 * Lets the keys of keyboards, headphones and lock screens drive a clock (Media Session, W3C). The
 * browser has one session a page: the clock that began to play last has it, and gives it back at
 * the end of its scope unless somebody else took it.
 */
export function bindMediaKeys(options: MediaKeysOptions): void {
  const { clock, scope, title, step = 5, onStep } = options
  const session = options.session ?? globalThis.navigator?.mediaSession
  if (!session) return
  const { createMetadata = (init) => new MediaMetadata(init) } = options
  const own = createMetadata({ title })
  const by = (seconds?: number) => seconds ?? step
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => void clock.play(),
    pause: () => clock.pause(),
    stop: () => clock.pause(),
    seekbackward: ({ seekOffset }) => clock.seek(clock.time - by(seekOffset)),
    seekforward: ({ seekOffset }) => clock.seek(clock.time + by(seekOffset)),
    seekto: ({ seekTime }) => {
      if (seekTime !== undefined) clock.seek(seekTime)
    },
    ...(onStep && { previoustrack: () => onStep(-1), nexttrack: () => onStep(1) }),
  }
  const isOwn = () => session.metadata === own
  const assign = (handler: (action: MediaSessionAction) => MediaSessionActionHandler | null) => {
    for (const action of Object.keys(handlers) as MediaSessionAction[]) {
      try {
        session.setActionHandler(action, handler(action))
      } catch {
        // Browsers throw on actions that they do not know; the others still work.
      }
    }
  }
  const follow = () => {
    const { playing } = clock.getState()
    if (playing && !isOwn()) {
      session.metadata = own
      assign((action) => handlers[action] ?? null)
    }
    if (isOwn()) session.playbackState = playing ? 'playing' : 'paused'
  }
  scope.add(clock.onChange(follow))
  scope.add(() => {
    if (!isOwn()) return
    assign(() => null)
    session.metadata = null
    session.playbackState = 'none'
  })
}

import type { Scope } from '@tagwright/core'
import type { Issue } from '@tagwright/schema'
import { mediaIssues } from '../issues/media-issues.js'
import { mayReadSound } from './may-read-sound.js'

/** What a sound graph does to the sound now. */
export interface SoundState {
  /** `idle` until the first use; `refused` when the sound may not pass through a graph. */
  readonly status: 'idle' | 'preparing' | 'ready' | 'refused'
  /** Why it was refused. */
  readonly issue: Issue | null
  /** Louder than the volume allows: 1 as recorded, at most `gainLimit`. */
  readonly gain: number
  /** The only channel heard, from 0, on both ears; null for all. */
  readonly solo: number | null
}

/**
 * Makes quiet sound louder and single channels heard. Nothing is built before the first use: an
 * element whose sound passes through a graph cannot be given back its plain way out, and one of
 * another origin that does not allow reading would fall silent for good.
 */
export interface SoundGraph {
  getState(): SoundState
  subscribe(listener: () => void): () => void
  /** Clamped to [1, `gainLimit`]. Resolves false, with `state.issue`, when it is refused. */
  setGain(gain: number): Promise<boolean>
  /** A channel from 0, or null for all. Resolves as `setGain` does. */
  setSolo(channel: number | null): Promise<boolean>
}

/** What a sound graph is made for. */
export interface SoundGraphOptions {
  /** Id of the medium, for issues. */
  medium: string
  element: HTMLMediaElement
  scope: Scope
  /** @default the browser's own */
  createContext?: () => AudioContext
}

/** Strongest boost: 18 dB. */
export const gainLimit = 8

/** Most channels that can be told apart. */
const channelLimit = 8

interface Nodes {
  context: AudioContext
  /** Makes these channels the ones that are heard, this loud. */
  route(gain: number, solo: number | null): void
}

/** Prepares a graph for an element, for as long as the scope; the sound is as it was until used. */
export function createSoundGraph(options: SoundGraphOptions): SoundGraph {
  const { medium, element, scope, createContext = () => new AudioContext() } = options
  const listeners = new Set<() => void>()
  let state: SoundState = { status: 'idle', issue: null, gain: 1, solo: null }
  let nodes: Nodes | null = null
  let building: Promise<boolean> | null = null
  scope.add(() => listeners.clear())

  const set = (change: Partial<SoundState>) => {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener()
  }

  async function build(): Promise<boolean> {
    set({ status: 'preparing', issue: null })
    const url = element.currentSrc || element.src
    const allowed = await mayReadSound(url)
    if (scope.disposed) return false
    if (!allowed) {
      set({ status: 'refused', issue: mediaIssues.soundClosed(medium) })
      return false
    }
    try {
      if (allowed === 'other-origin') await askOpenly(element, scope)
      if (scope.disposed) return false
      nodes = connect(element, scope.own(createContext()))
    } catch {
      set({ status: 'refused', issue: mediaIssues.soundGraph(medium) })
      return false
    }
    // A graph made without a click begins suspended, and with it the element's sound.
    const wake = () => void nodes?.context.resume().catch(() => {})
    scope.listen(element, 'play', wake as (event: never) => void)
    wake()
    set({ status: 'ready' })
    return true
  }

  async function change(next: Partial<SoundState>): Promise<boolean> {
    const wanted = { ...state, ...next }
    const plain = wanted.gain === 1 && wanted.solo === null
    if (!nodes && plain) return true
    if (!nodes) {
      building ??= build().finally(() => {
        building = null
      })
      if (!(await building)) return false
    }
    set(next)
    nodes?.route(state.gain, state.solo)
    return true
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setGain: (gain) =>
      change({ gain: Math.min(gainLimit, Math.max(1, Number.isFinite(gain) ? gain : 1)) }),
    setSolo: (channel) =>
      change({ solo: channel === null ? null : Math.min(channelLimit - 1, Math.max(0, channel)) }),
  }
}

/** Loads the element's file again as one that may be read; position, rate and playing stay. */
async function askOpenly(element: HTMLMediaElement, scope: Scope): Promise<void> {
  if (element.crossOrigin !== null) return
  const { currentTime, playbackRate, paused } = element
  const loading = scope.child()
  try {
    await new Promise<void>((resolve, reject) => {
      const on = (type: string, act: () => void) =>
        loading.listen(element, type, act as (event: never) => void)
      on('loadedmetadata', resolve)
      on('error', () => reject(new Error('not readable')))
      loading.add(resolve)
      element.crossOrigin = 'anonymous'
      element.load()
    })
  } catch (error) {
    element.removeAttribute('crossorigin')
    element.load()
    throw error
  } finally {
    loading.dispose()
    element.currentTime = currentTime
    element.playbackRate = playbackRate
    if (!paused) void element.play().catch(() => {})
  }
}

function connect(element: HTMLMediaElement, context: AudioContext): Nodes {
  const source = context.createMediaElementSource(element)
  const gain = context.createGain()
  const limiter = context.createDynamicsCompressor()
  const splitter = context.createChannelSplitter(channelLimit)
  // Holds boosted peaks below full scale rather than cutting them off.
  limiter.threshold.value = -3
  limiter.knee.value = 0
  limiter.ratio.value = 20
  limiter.attack.value = 0.002
  limiter.release.value = 0.1
  const nodes: Nodes = {
    context,
    route(factor, solo) {
      gain.disconnect()
      limiter.disconnect()
      source.disconnect()
      splitter.disconnect()
      if (solo === null) source.connect(gain)
      else {
        source.connect(splitter)
        splitter.connect(gain, solo)
      }
      gain.gain.value = factor
      if (factor > 1) gain.connect(limiter).connect(context.destination)
      else gain.connect(context.destination)
    },
  }
  nodes.route(1, null)
  return nodes
}

import type { Scope } from '@tagwright/core'
import { type Bounds, geometryBounds, type Issue } from '@tagwright/schema'
import { imageIssues } from '../issues/image-issues.js'
import type { PromptPoint, SegmentPrompt, Suggester, SuggestImage, Suggestion } from './suggest.js'
import { addSuggestions, refine, type SuggestPlace, usable } from './suggestions.js'

/** What the help of models is doing. */
export interface SuggestState {
  readonly running: 'detect' | 'segment' | null
  /** Share done, in [0, 1]. */
  readonly progress: number
  /** Why the last run gave nothing. */
  readonly issue: Issue | null
  /** What the last run found; null while it runs and before the first. */
  readonly found: number | null
  /** What the next press on the picture says of the selected annotation. */
  readonly prompting: 'include' | 'exclude' | null
  /** Boxes are outlined as they are drawn. */
  readonly auto: boolean
}

/** One surface's dealings with models. */
export interface SuggestSession {
  get(): SuggestState
  set(change: Partial<Pick<SuggestState, 'prompting' | 'auto'>>): void
  subscribe(listener: () => void): () => void
  /** True when a model can do it; the first one that can is asked. */
  can(what: 'detect' | 'segment'): boolean
  /** Asks for suggestions on the whole picture. */
  detect(): Promise<void>
  /** Asks for the outline of an annotation, with the points said of it so far. */
  segment(annotation: string): Promise<void>
  /** Says of an annotation what belongs to it, and asks anew. */
  prompt(annotation: string, point: PromptPoint): Promise<void>
  /** Breaks off what runs; false when nothing does. */
  cancel(): boolean
}

/** What a session is made of. */
export interface SuggestSessionOptions extends SuggestPlace {
  models: readonly Suggester[]
  image: SuggestImage
  labels: readonly string[]
  geometries: readonly string[]
  onError(issue: Issue): void
}

/** The box and the points that an annotation was asked with. */
interface Asked {
  box: Bounds
  points: PromptPoint[]
  /** The geometry that came of it: another one is asked about from the beginning. */
  answer: unknown
}

const idle: SuggestState = {
  running: null,
  progress: 0,
  issue: null,
  found: null,
  prompting: null,
  auto: false,
}

/** Makes a session; what runs ends with the scope. */
export function createSuggestSession(options: SuggestSessionOptions, scope: Scope): SuggestSession {
  const { store, models, image, labels, geometries, media, onError } = options
  let state = idle
  let stop: AbortController | null = null
  const asked = new Map<string, Asked>()
  const listeners = new Set<() => void>()
  const set = (change: Partial<SuggestState>) => {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener()
  }
  const cancel = () => {
    if (!stop) return false
    stop.abort()
    stop = null
    set({ running: null })
    return true
  }
  scope.add(cancel)

  async function run(
    what: 'detect' | 'segment',
    ask: (model: Suggester, signal: AbortSignal) => Promise<readonly Suggestion[]> | undefined,
    take: (model: Suggester, found: Suggestion[]) => number,
  ): Promise<void> {
    const model = models.find((each) => each[what])
    if (!model || scope.disposed) return
    cancel()
    const own = new AbortController()
    stop = own
    set({ running: what, progress: 0, issue: null, found: null })
    try {
      const answer = usable((await ask(model, own.signal)) ?? [], labels)
      if (stop !== own) return
      stop = null
      set({ running: null, found: take(model, answer) })
    } catch (error) {
      // Broken off by the annotator, or by the next run.
      if (stop !== own) return
      stop = null
      const reason = error instanceof Error ? error.message : String(error)
      const issue = imageIssues.model(media, { model: model.name, reason })
      onError(issue)
      set({ running: null, issue })
    }
  }

  const common = (signal: AbortSignal) => ({
    signal,
    labels,
    geometries,
    onProgress(share: number) {
      if (!signal.aborted && Number.isFinite(share))
        set({ progress: Math.min(1, Math.max(0, share)) })
    },
  })

  const session: SuggestSession = {
    get: () => state,
    set,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    can: (what) => models.some((model) => model[what]),
    detect: () =>
      run(
        'detect',
        (model, signal) => model.detect?.(image, common(signal)),
        (model, found) => addSuggestions(options, model, found),
      ),
    segment(id) {
      const geometry = store.getState().document.annotations.get(id)?.geometry
      const bounds = geometry && geometryBounds(geometry)
      if (!geometry || !bounds) return Promise.resolve()
      const known = asked.get(id)
      const entry =
        known && known.answer === geometry ? known : { box: bounds, points: [], answer: geometry }
      asked.set(id, entry)
      const prompt: SegmentPrompt = { box: entry.box, points: entry.points }
      return run(
        'segment',
        (model, signal) => model.segment?.(image, prompt, common(signal)),
        (model, [best]) => {
          if (!best || !refine(options, model, id, best)) return 0
          entry.answer = store.getState().document.annotations.get(id)?.geometry
          return 1
        },
      )
    },
    prompt(id, point) {
      const annotation = store.getState().document.annotations.get(id)
      const bounds = annotation?.geometry && geometryBounds(annotation.geometry)
      if (!bounds) return Promise.resolve()
      const known = asked.get(id)
      const entry =
        known && known.answer === annotation.geometry
          ? known
          : { box: bounds, points: [], answer: annotation.geometry }
      entry.points.push(point)
      // A place outside that belongs to it makes the box grow.
      if (point.include) entry.box = withPoint(entry.box, point)
      asked.set(id, entry)
      return session.segment(id)
    },
    cancel,
  }
  return session
}

function withPoint({ x, y, width, height }: Bounds, point: PromptPoint): Bounds {
  const left = Math.min(x, point.x)
  const top = Math.min(y, point.y)
  return {
    x: left,
    y: top,
    width: Math.max(x + width, point.x) - left,
    height: Math.max(y + height, point.y) - top,
  }
}

import type { TaskStore } from '@tagwright/core'

/** What the wheel does without a modifier. */
export type WheelMode = 'zoom' | 'pan' | 'auto'

/** How the annotator wants to see a picture; plain data that a host may keep between tasks. */
export interface ViewChoice {
  /** `auto` zooms by the notches of a mouse and pans by a trackpad. @default 'auto' */
  wheel: WheelMode
  /** Lines through the pointer while drawing. @default true */
  crosshair: boolean
  /** A small picture of the whole while only a part is in sight. @default true */
  miniMap: boolean
  /** Lines between the pixels when they are large. @default true */
  pixelGrid: boolean
  /** A magnifier above the finger that draws. @default true */
  loupe: boolean
  /** `pan` leaves drawing to the pen and the mouse. @default 'draw', until a pen is seen */
  fingers: 'draw' | 'pan'
  /** How enlarged pixels look; `auto` shows them from 400 % on. @default 'auto' */
  scaling: 'auto' | 'smooth' | 'pixelated'
  /** Colours tell labels or single annotations apart. @default 'label' */
  colors: 'label' | 'annotation'
  /** Opacity of fills in [0, 1]. @default 0.12 */
  fill: number
  /** Factors of the picture, 1 as it is, in [0, 3]. */
  brightness: number
  contrast: number
  saturation: number
  /** Exponent of the tones, 1 as they are, in [0.2, 5]; greater is darker. */
  gamma: number
  invert: boolean
}

/** The choice before any was made. */
export const defaultViewChoice: ViewChoice = {
  wheel: 'auto',
  crosshair: true,
  miniMap: true,
  pixelGrid: true,
  loupe: true,
  fingers: 'draw',
  scaling: 'auto',
  colors: 'label',
  fill: 0.12,
  brightness: 1,
  contrast: 1,
  saturation: 1,
  gamma: 1,
  invert: false,
}

const words: Partial<Record<keyof ViewChoice, readonly string[]>> = {
  wheel: ['auto', 'zoom', 'pan'],
  fingers: ['draw', 'pan'],
  scaling: ['auto', 'smooth', 'pixelated'],
  colors: ['label', 'annotation'],
}

/** Reads a choice from anywhere: what it does not know or cannot use is left out. */
export function readViewChoice(value: unknown): Partial<ViewChoice> {
  if (typeof value !== 'object' || value === null) return {}
  const choice: Record<string, unknown> = {}
  for (const [key, plain] of Object.entries(defaultViewChoice)) {
    const given = (value as Record<string, unknown>)[key]
    const known = words[key as keyof ViewChoice]
    if (typeof given !== typeof plain || (known && !known.includes(given as string))) continue
    if (typeof given !== 'number') choice[key] = given
    else if (Number.isFinite(given)) {
      const [least, most] = key === 'gamma' ? [0.2, 5] : key === 'fill' ? [0, 1] : [0, 3]
      choice[key] = Math.min(most, Math.max(least, given))
    }
  }
  return choice
}

/** Holds the choice of one widget outside React; it changes with every step of a slider. */
export interface ViewChoices {
  get(): ViewChoice
  set(change: Partial<ViewChoice>): void
  /** Begins with a host's choice; what the annotator chose in this session wins. */
  begin(choice: unknown): void
  subscribe(listener: () => void): () => void
}

const roomOf = (store: TaskStore, widget: string): object => {
  const room = store.getState().session.widgets[widget]
  return typeof room === 'object' && room !== null ? room : {}
}

/** Makes the choices of a widget; kept in the session, so that they outlast the widget. */
export function createViewChoices(store: TaskStore, widget: string): ViewChoices {
  const kept = () => readViewChoice((roomOf(store, widget) as { view?: unknown }).view)
  let choice: ViewChoice = { ...defaultViewChoice, ...kept() }
  const listeners = new Set<() => void>()
  return {
    get: () => choice,
    set(change) {
      const chosen = readViewChoice(change)
      const next = { ...choice, ...chosen }
      const keys = Object.keys(next) as (keyof ViewChoice)[]
      if (keys.every((key) => next[key] === choice[key])) return
      choice = next
      store.setSession(({ widgets }) => ({
        widgets: {
          ...widgets,
          [widget]: { ...roomOf(store, widget), view: { ...kept(), ...chosen } },
        },
      }))
      for (const listener of [...listeners]) listener()
    },
    begin(given) {
      choice = { ...defaultViewChoice, ...readViewChoice(given), ...kept() }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

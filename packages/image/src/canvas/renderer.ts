import type { Scope } from '@tagwright/core'
import type { Bounds } from '@tagwright/schema'
import { fewSelected, liftedIds } from '../live/live-items.js'
import { createStaticPainter } from '../paint/static-painter.js'
import { matrixOf, type Viewport } from '../viewport/viewport.js'
import type { Surface } from './surface.js'

/** Keeps picture and static annotations as the surface says, once a frame. */
export interface Renderer {
  /** Draws everything anew at the next frame: colours, names or sizes changed. */
  invalidate(): void
  /** Draws now what waits for the next frame. */
  flush(): void
}

/** Milliseconds after the last movement until the picture is drawn sharp. */
const settleMs = 50
/** Milliseconds until what the first search needs is made ready, when the page has settled. */
const prepareMs = 250
/** From this scale on, pixels are shown as they are. */
const sharpScale = 4
/** Up to this many annotations in sight are drawn sharp while moving. */
const fewForMotion = 24

/** What of the annotator's choice is drawn here; a slider of the picture must not draw all anew. */
const looksOf = ({ choices }: Surface): string => {
  const { scaling, pixelGrid } = choices.get()
  return `${scaling} ${pixelGrid}`
}

/** Starts drawing a surface; ends with the scope. */
export function createRenderer(
  surface: Surface,
  canvas: HTMLCanvasElement,
  picture: HTMLElement,
  scope: Scope,
  place?: (view: Viewport) => void,
): Renderer {
  const { viewport, live, store } = surface
  let lifted: ReadonlySet<string> = new Set()
  let selected: ReadonlySet<string> | undefined
  let waiting = false
  let whole = true
  let moved = false
  let dirty: Bounds[] = []
  let endSettle = () => {}

  const painter = createStaticPainter(canvas, surface.index, () => {
    const hides = surface.hides()
    return {
      styleOf: surface.styles(),
      skip: (annotation) => (lifted.size > 0 && lifted.has(annotation.id)) || hides(annotation),
      ...(selected && { selected }),
      below: surface.extras.below,
    }
  })

  const placePicture = (view: Viewport) => {
    if (place) return place(view)
    const { scaling } = surface.choices.get()
    const isSharp = scaling === 'pixelated' || (scaling === 'auto' && view.scale >= sharpScale)
    picture.style.transform = `matrix(${matrixOf(view).join(', ')})`
    picture.style.imageRendering = isSharp ? 'pixelated' : ''
  }

  const publish = () => {
    const { drawing, edited } = live.get()
    const [id, geometry] = edited?.entries().next().value ?? []
    const draft = drawing
      ? { geometry: drawing }
      : geometry && {
          annotation: id!,
          geometry,
          ...(edited!.size > 1 && { geometries: Object.fromEntries(edited!) }),
        }
    const { drafts } = store.getState().session
    if (!draft && !drafts[surface.widget.id]) return
    store.setSession({ drafts: { ...drafts, [surface.widget.id]: draft || undefined } })
  }

  const frame = () => {
    waiting = false
    const view = viewport.get()
    if (viewport.empty) return
    const drawn = painter.drawn
    const isSized = drawn?.width === view.width && drawn.height === view.height
    const isTurned = drawn?.rotation !== view.rotation
    if (view !== drawn || whole) placePicture(view)
    if (!whole && isSized && !isTurned && moved && painter.count > fewForMotion) {
      painter.follow(view)
      endSettle()
      endSettle = scope.timeout(() => {
        whole = true
        schedule()
      }, settleMs)
    } else if (whole || view !== drawn) {
      painter.draw(view)
    }
    moved = false
    if (!whole && dirty.length > 0) painter.repaint(dirty)
    if (whole) endSettle()
    whole = false
    dirty = []
    publish()
  }

  const schedule = () => {
    if (waiting) return
    waiting = true
    scope.frame(frame)
  }
  const invalidate = () => {
    whole = true
    schedule()
  }

  /** Annotations that went to or came back from the live layer are drawn or erased in place. */
  const relift = () => {
    const next = liftedIds(surface)
    for (const [some, others] of [
      [lifted, next],
      [next, lifted],
    ] as const) {
      if (some.size > 2000) {
        if (some !== others) whole = true
        continue
      }
      for (const id of some) {
        const bounds = others.has(id) ? undefined : surface.index().boundsOf(id)
        if (bounds) dirty.push(bounds)
      }
    }
    if (lifted.size > 2000 && next.size === lifted.size) whole = false
    lifted = next
    schedule()
  }

  const many = (selection: readonly string[]) =>
    selection.length > fewSelected ? new Set(selection) : undefined

  scope.add(
    surface.connect((change, updated) => {
      // What is drawn live was not there, and is not.
      const isLive = updated?.every((id) => lifted.has(id)) && surface.extras.below.size === 0
      if (isLive && change !== 'all') return
      if (change === 'all') whole = true
      else dirty.push(...change)
      schedule()
    }),
  )
  scope.add(
    viewport.subscribe(() => {
      moved = true
      schedule()
    }),
  )
  let held = live.get()
  scope.add(
    live.subscribe(() => {
      const { drawing, edited, group } = live.get()
      const isSame = drawing === held.drawing && edited === held.edited && group === held.group
      held = live.get()
      // Most of what changes here is where the pointer is.
      if (!isSame) relift()
    }),
  )
  let looks = looksOf(surface)
  scope.add(
    surface.choices.subscribe(() => {
      const next = looksOf(surface)
      if (next !== looks) invalidate()
      looks = next
    }),
  )
  scope.add(
    surface.onSession((session, previous) => {
      if (session.hidden !== previous.hidden) whole = true
      if (session.selection !== previous.selection) {
        const next = many(session.selection)
        if (next || selected) whole = true
        selected = next
        relift()
      } else if (whole) schedule()
    }),
  )
  selected = many(store.getState().session.selection)
  lifted = liftedIds(surface)
  schedule()
  scope.timeout(() => surface.index().prepare(), prepareMs)
  return {
    invalidate,
    flush() {
      if (waiting) frame()
    },
  }
}

import {
  type Command,
  type CommandContext,
  editableTargetsOf,
  extremePointsTool,
  labelsOf,
  type Tool,
} from '@tagwright/core'
import { type Annotation, type Bounds, geometryBounds, scaleGeometry } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import type { ClipOperation } from '../clipping/clip-polygons.js'
import type { AreaKind } from '../clipping/convert-geometries.js'
import { surfaceOf } from '../commands/view-commands.js'
import { type CommentHandle, commentOf, commentPlaces } from '../details/comment-handle.js'
import { type Arrangement, arrange, arrangements, scaleTogether } from './arrange.js'
import { cycleKeypoint, keypointInHand } from './keypoint-in-hand.js'
import { labelInHand, selectLabel, soloLabel, toggleLabel } from './label-view.js'
import type { Say } from './say.js'
import { whenLoaded } from './when-loaded.js'

const scope = 'widget:image' as const
const areas = new Set(['box', 'polygon', 'ellipse', 'mask'])

type Run = (surface: Surface, context: CommandContext) => boolean

/** A command of the image widget: not run dry, `run` may change things. */
const command = (id: string, keys: readonly string[], can: Run, run: Run): Command => ({
  id: `image.${id}`,
  label: `image.workshop.${id}`,
  ...(keys.length > 0 && { keys }),
  scope,
  run(context) {
    const surface = surfaceOf(context)
    if (!surface || !can(surface, context)) return false
    return context.dry === true || run(surface, context)
  },
})

function commentHandle(store: CommandContext['store'], { widget }: Surface): CommentHandle | null {
  for (const place of commentPlaces) {
    const handle = store.handleOf(commentOf(widget.id, place)) as CommentHandle | undefined
    if (handle?.kind === 'comment') return handle
  }
  return null
}

const targetsIn = (surface: Surface, context: CommandContext): Annotation[] =>
  editableTargetsOf(context).filter(({ widget }) => widget === surface.widget.id)

const areasIn = (surface: Surface, context: CommandContext): Annotation[] =>
  targetsIn(surface, context).filter(({ geometry }) => geometry && areas.has(geometry.type))

const always: Run = () => true

const loadOperations = () => import('../clipping/area-operations.js')
type Operations = Awaited<ReturnType<typeof loadOperations>>

/** Commands on areas; their code is loaded when the first one runs. */
function areaCommands(say: Say): Command[] {
  const later = (
    surface: Surface,
    context: CommandContext,
    work: (operations: Operations, ids: string[], frame: Bounds) => boolean | Promise<boolean>,
  ) => {
    const ids = areasIn(surface, context).map(({ id }) => id)
    whenLoaded(loadOperations, say, async (operations) => {
      const { store } = context
      const done = store.disposed || (await work(operations, ids, surface.frame()))
      if (!done) say('image.workshop.nothing-left')
    })
    return true
  }
  const combine = (operation: ClipOperation, key: string) =>
    command(
      operation,
      [key],
      (surface, context) => areasIn(surface, context).length > 1,
      (surface, context) =>
        later(surface, context, (operations, ids, frame) =>
          operations.combineAreas(context.store, operation, ids, frame),
        ),
    )
  const convert = (kind: AreaKind, ...keys: string[]) =>
    command(
      `to-${kind}`,
      keys,
      (surface, context) =>
        areasIn(surface, context).some(({ geometry }) => geometry!.type !== kind),
      (surface, context) =>
        later(surface, context, (operations, ids, frame) =>
          operations.convertAreas(context.store, kind, ids, frame),
        ),
    )
  const hasPath = ({ geometry }: Annotation) =>
    geometry?.type === 'polygon' || geometry?.type === 'polyline'
  return [
    combine('union', 'Shift+U'),
    combine('subtract', 'Shift+C'),
    combine('intersect', 'Shift+T'),
    convert('box'),
    convert('polygon', 'Shift+P'),
    convert('mask'),
    command(
      'simplify',
      ['Shift+S'],
      (surface, context) => targetsIn(surface, context).some(hasPath),
      (surface, context) => {
        const ids = targetsIn(surface, context).filter(hasPath)
        const tolerance = Math.max(0.5, 1.5 / surface.viewport.get().scale)
        whenLoaded(loadOperations, say, ({ simplifyAreas }) => {
          const all = ids.map(({ id }) => id)
          if (!simplifyAreas(context.store, all, tolerance)) say('image.workshop.nothing-left')
        })
        return true
      },
    ),
  ]
}

const arrangeCommand = (arrangement: Arrangement) =>
  command(
    `align-${arrangement}`,
    [],
    (surface, context) =>
      targetsIn(surface, context).length > (arrangement.startsWith('spread') ? 2 : 1),
    (surface, context) => arrange(context.store, arrangement, targetsIn(surface, context)),
  )

const scaleCommand = (id: string, factor: number) =>
  command(
    id,
    [],
    (surface, context) => targetsIn(surface, context).length > 1,
    (surface, context) =>
      scaleTogether(
        context.store,
        targetsIn(surface, context),
        factor,
        ({ geometry }, by, origin) =>
          geometry && geometryBounds(geometry) ? scaleGeometry(geometry, by, by, origin) : geometry,
      ),
  )

const labelCommand = (
  id: string,
  run: (surface: Surface, context: CommandContext, label: string) => boolean,
) =>
  command(
    id,
    [],
    (surface, { store }) => labelInHand(store, surface.widget.id) !== undefined,
    (surface, context) => run(surface, context, labelInHand(context.store, surface.widget.id)!),
  )

/** Brush size or tolerance, whichever the active tool has. */
const toolStep = (id: string, keys: readonly string[], factor: number): Command => ({
  ...command(
    id,
    keys,
    (surface) => /^(brush|eraser|wand)$/.test(surface.activeTool()),
    ({ options, activeTool }) => {
      const { brushSize, tolerance } = options.get()
      const step = (value: number) =>
        factor > 1 ? Math.max(value + 1, value * factor) : Math.min(value - 1, value * factor)
      if (activeTool() === 'wand') options.set({ tolerance: step(tolerance) })
      else options.set({ brushSize: step(brushSize) })
      return true
    },
  ),
  repeat: true,
})

/** Draws boxes by the four outermost points of an object, or again by two corners. */
export function turnExtremes({ options }: Surface): void {
  const isOn = options.get().boxTool !== undefined
  options.set({ boxTool: isOn ? undefined : (extremePointsTool as Tool) })
}

/** What the annotator can do beside drawing; `say` tells what could not be done. */
export function createWorkshopCommands(say: Say): readonly Command[] {
  return [
    ...areaCommands(say),
    ...arrangements.map(arrangeCommand),
    scaleCommand('larger', 1.05),
    scaleCommand('smaller', 1 / 1.05),
    command(
      'keypoint-visibility',
      ['X'],
      (surface) => keypointInHand(surface) !== null,
      (surface) => cycleKeypoint(surface, say),
    ),
    toolStep('brush-smaller', ['[', ','], 0.8),
    toolStep('brush-larger', [']', '.'], 1.25),
    command('brush-shape', [], always, ({ options }) => {
      options.set({ brushShape: options.get().brushShape === 'round' ? 'square' : 'round' })
      return true
    }),
    command(
      'box-by',
      ['Shift+X'],
      ({ shapes }) => shapes.some(({ id }) => id === 'box'),
      (surface) => {
        turnExtremes(surface)
        return true
      },
    ),
    command('snap', ['M'], always, ({ options }) => {
      options.set({ snap: !options.get().snap })
      return true
    }),
    command(
      'comment',
      ['C'],
      (surface, { store }) => commentHandle(store, surface) !== null,
      (surface, { store }) => {
        commentHandle(store, surface)?.focus()
        return true
      },
    ),
    labelCommand('label-select', ({ widget }, { store }, label) =>
      selectLabel(store, widget.id, label),
    ),
    labelCommand('label-hide', (_, { store }, label) => {
      toggleLabel(store, 'hidden', label)
      return true
    }),
    labelCommand('label-lock', (_, { store }, label) => {
      toggleLabel(store, 'locked', label)
      return true
    }),
    labelCommand('label-solo', ({ widget }, { store }, label) => {
      soloLabel(
        store,
        labelsOf(store.task, widget).map(({ id }) => id),
        label,
      )
      return true
    }),
  ]
}

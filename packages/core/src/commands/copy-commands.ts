import { type Annotation, geometryBounds, type Relation } from '@tagwright/schema'
import { copyRelations, offersRelation } from '../clipboard/copy-relations.js'
import { renewGroups } from '../clipboard/renew-groups.js'
import { labelsOf } from '../keymap/label-bindings.js'
import { widgetsOf } from '../rules/widgets-of.js'
import type { TaskStore } from '../store/task-store.js'
import type { Command, CommandContext } from './command.js'
import { moveInside } from './geometry-commands.js'
import { argsOf, boundaryOf, targetsOf } from './targets.js'

/** Pixels that a copy lies beside its original, so that it is seen. */
const beside = 10

/** What says how an annotation came to be is not copied. */
function withoutPast(annotation: Annotation): Annotation {
  const { origin, review, comments, createdAt, updatedAt, annotator, confidence, ...said } =
    annotation
  return said
}

/** Adds copies, which `ids` leads to, and the relations between what was copied. */
function insertCopies(
  { store }: CommandContext,
  event: string,
  copies: readonly Annotation[],
  relations: readonly Relation[],
  ids: ReadonlyMap<string, string>,
): boolean {
  const between = copyRelations(relations, ids, store.environment.newId)
  const added = renewGroups(copies, store.environment.newId)
  const { committed } = store.dispatch({ event }, (draft) => {
    draft.addAnnotations(added)
    if (between.length > 0) draft.relations.push(...between)
  })
  if (committed) store.setSession({ selection: copies.map(({ id }) => id) })
  return committed
}

function copyBeside(context: CommandContext, annotation: Annotation): Annotation {
  const { store } = context
  const { dx = beside, dy = beside } = argsOf(context) as { dx?: number; dy?: number }
  const copy = { ...withoutPast(annotation), id: store.environment.newId() }
  if (!annotation.geometry) return copy
  const frame = boundaryOf(store, annotation)
  return { ...copy, geometry: moveInside(annotation.geometry, dx, dy, frame) }
}

/** The place of an annotation from elsewhere in this task: widget, medium and labels that exist here. */
function settleHere(context: CommandContext, annotation: Annotation): Annotation | undefined {
  const { store } = context
  const widgets = widgetsOf(store.task).filter(({ id }) => store.canEdit(undefined, id))
  const own = widgets.find(({ id }) => id === annotation.widget)
  const widget = widgets.find(({ id }) => id === context.widget) ?? own
  if (!widget) return undefined
  const { media: _, labels, ...rest } = annotation
  const offered = new Set(labelsOf(store.task, widget).map(({ id }) => id))
  const kept = labels?.filter((label) => offered.has(label))
  const media = 'media' in widget ? (widget.media as string | undefined) : undefined
  return {
    ...rest,
    widget: widget.id,
    ...(media !== undefined && { media }),
    ...(kept && kept.length > 0 && { labels: kept }),
  }
}

/**
 * How far what is pasted lies from where it was: beside what it was copied from, and beside every
 * earlier copy, so that none hides another.
 */
function pasteStep(store: TaskStore, pasted: readonly Annotation[]): number {
  const { annotations } = store.getState().document
  const first = pasted.find(({ geometry }) => geometry && geometryBounds(geometry))
  const bounds = first && geometryBounds(first.geometry!)
  const taken = new Set<number>()
  for (const id of bounds ? annotations.ofWidget(first!.widget ?? '') : []) {
    const { geometry, media } = annotations.get(id)!
    if (geometry?.type !== first!.geometry!.type || media !== first!.media) continue
    const other = geometryBounds(geometry)
    const isAlike = other?.width === bounds!.width && other.height === bounds!.height
    const step = isAlike ? other.x - bounds!.x : -1
    if (isAlike && step === other.y - bounds!.y) taken.add(Math.round(step * 100) / 100)
  }
  let step = pasted.some(({ id }) => annotations.has(id)) ? beside : 0
  while (taken.has(step)) step += beside
  return step
}

/** Parents that are not copied along are left out. */
function renewIds(
  annotations: readonly Annotation[],
  ids: ReadonlyMap<string, string>,
): Annotation[] {
  return annotations.map(({ parent, ...annotation }) => {
    const renewed = parent === undefined ? undefined : ids.get(parent)
    return {
      ...annotation,
      id: ids.get(annotation.id)!,
      ...(renewed !== undefined && { parent: renewed }),
    }
  })
}

/** Copying within a task and between tasks. */
export const copyCommands: readonly Command[] = [
  {
    id: 'annotation.duplicate',
    label: 'core.command.duplicate',
    keys: ['Mod+D'],
    run(context) {
      const targets = targetsOf(context).filter(
        ({ geometry, widget }) =>
          geometry && geometryBounds(geometry) && context.store.canEdit(undefined, widget),
      )
      if (targets.length === 0 || context.dry) return targets.length > 0
      const copies = targets.map((annotation) => copyBeside(context, annotation))
      const ids = new Map(targets.map(({ id }, i) => [id, copies[i]!.id]))
      const { relations } = context.store.getState().document
      return insertCopies(context, 'annotation.duplicate', copies, relations, ids)
    },
  },
  {
    id: 'annotation.copy',
    label: 'core.command.copy',
    keys: ['Mod+C'],
    run(context) {
      const targets = targetsOf(context)
      if (targets.length === 0) return false
      // Which of the relations go along is seen when both ends are pasted.
      const { relations } = context.store.getState().document
      if (!context.dry) context.store.clipboard.write(targets, relations)
      return true
    },
  },
  {
    id: 'annotation.paste',
    label: 'core.command.paste',
    keys: ['Mod+V'],
    run(context) {
      const { store } = context
      const held = store.clipboard.read()
      const here = held.flatMap((annotation) => {
        const settled = settleHere(context, withoutPast(annotation))
        return settled ? [settled] : []
      })
      if (here.length === 0 || context.dry) return here.length > 0
      const step = pasteStep(store, here)
      const placed = here.map((annotation) => {
        if (!annotation.geometry) return annotation
        const frame = boundaryOf(store, annotation)
        return { ...annotation, geometry: moveInside(annotation.geometry, step, step, frame) }
      })
      const ids = new Map(placed.map(({ id }) => [id, store.environment.newId()]))
      const between = store.clipboard.relations?.() ?? []
      const relations = between.filter((each) => offersRelation(store.task, each))
      return insertCopies(context, 'annotation.paste', renewIds(placed, ids), relations, ids)
    },
  },
]

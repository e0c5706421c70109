import { hotkeysOf, labelsOf } from '@tagwright/core'
import { type Label, localize, type Task, type Widget } from '@tagwright/schema'
import { fillData } from '../messages/fill-data.js'
import { parseHex, textColorOn } from '../theme/contrast.js'
import { labelPalette } from './palette.js'

/** A label ready to be shown. */
export interface ResolvedLabel {
  readonly id: string
  /** In the interface's language. */
  readonly name: string
  /** A CSS hex colour: the label's, or one of the palette. */
  readonly color: string
  /** Black or white, whichever reads well on `color`. */
  readonly textColor: string
  /** The key that picks it, or null. */
  readonly hotkey: string | null
  /** A stroke pattern in screen pixels, where the palette has begun again. */
  readonly dash?: readonly number[]
  readonly definition: Label
}

const dashes: readonly (readonly number[])[] = [
  [6, 4],
  [2, 3],
  [8, 3, 2, 3],
  [12, 4],
]

/** Palette colour and pattern of the n-th label of an ontology. */
export function paletteStyle(index: number): Pick<ResolvedLabel, 'color' | 'dash'> {
  const color = labelPalette[index % labelPalette.length] ?? '#808080'
  const round = Math.floor(index / labelPalette.length)
  const dash = round === 0 ? undefined : dashes[(round - 1) % dashes.length]
  return dash ? { color, dash } : { color }
}

/** The labels that a widget offers, all of the ontology without one, with names, colours and keys. */
export function resolveLabels(
  task: Task,
  widget: Widget | undefined,
  locale: string,
): ResolvedLabel[] {
  // A task that was not parsed may lack what its type promises.
  const all = task.ontology?.labels ?? []
  const places = new Map(all.map((label, index) => [label, index]))
  const offered = widget ? labelsOf(task, widget) : all
  const keys = new Map(hotkeysOf(offered).map(({ id, key }) => [id, key]))
  return offered.map((definition) => {
    const style = paletteStyle(places.get(definition) ?? 0)
    const own = definition.color && parseHex(definition.color) ? definition.color : null
    const color = own ?? style.color
    const name = fillData(localize(definition.name, locale, task.locale), task.data)
    return {
      id: definition.id,
      name: name || definition.id,
      color,
      textColor: textColorOn(color),
      hotkey: keys.get(definition.id) ?? null,
      ...(style.dash && !own && { dash: style.dash }),
      definition,
    }
  })
}

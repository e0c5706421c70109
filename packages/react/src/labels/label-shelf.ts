import type { Task, Widget } from '@tagwright/schema'
import { type ResolvedLabel, resolveLabels } from './resolve-labels.js'

/** Hands out the labels of a task, each list made once for all who ask: there may be thousands. */
export interface LabelShelf {
  /** The labels that a widget offers; all of the ontology without a widget. */
  of(widget: Widget | undefined, locale: string): readonly ResolvedLabel[]
  /** All labels of the task by id. */
  index(locale: string): ReadonlyMap<string, ResolvedLabel>
}

interface Made {
  locale: string
  all: readonly ResolvedLabel[] | null
  byWidget: WeakMap<Widget, readonly ResolvedLabel[]>
  index: ReadonlyMap<string, ResolvedLabel> | null
}

/** Makes the shelf of a task; it keeps one language. */
export function createLabelShelf(task: Task): LabelShelf {
  let made: Made | null = null
  const inLocale = (locale: string): Made => {
    if (made?.locale !== locale) made = { locale, all: null, byWidget: new WeakMap(), index: null }
    return made
  }
  const shelf: LabelShelf = {
    of(widget, locale) {
      const known = inLocale(locale)
      if (!widget) {
        known.all ??= resolveLabels(task, undefined, locale)
        return known.all
      }
      let labels = known.byWidget.get(widget)
      if (!labels) {
        labels = resolveLabels(task, widget, locale)
        known.byWidget.set(widget, labels)
      }
      return labels
    },
    index(locale) {
      const known = inLocale(locale)
      known.index ??= new Map(shelf.of(undefined, locale).map((label) => [label.id, label]))
      return known.index
    },
  }
  return shelf
}

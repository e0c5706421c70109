import {
  allWidgets,
  type Layout,
  type LocalizedText,
  type Task,
  type TaskMedium,
  type Widget,
} from '@tagwright/schema'
import { showsMedium } from './shows-medium.js'

/** One thing on the page: a widget, or a medium that no widget shows itself. */
export type PageItem = { kind: 'widget'; widget: Widget } | { kind: 'medium'; medium: TaskMedium }

/** A column, step or tab and what stands in it. */
export interface PagePart {
  id: string
  title?: LocalizedText
  /** Share of the width, of columns. */
  width?: number
  items: PageItem[]
}

/** The parts of a task's page. */
export interface PageParts {
  type: Layout['type']
  parts: PagePart[]
}

const mediaOf = (widget: Widget) =>
  'media' in widget && typeof widget.media === 'string' ? widget.media : undefined

/**
 * What stands where. Without a layout, what fills space (pictures, timelines, media) stands in a
 * wide column and fields beside it. Widgets that a layout forgets stand at its end, so that nothing
 * is lost; a medium that only fields speak of stands before the first of them.
 */
export function pageParts(task: Task): PageParts {
  const entries: Entry[] = task.widgets.map((widget) => ({ kind: 'widget', widget }))
  const shown = new Set(allWidgets(task.widgets).filter(showsMedium).map(mediaOf))
  const placed = new Set<Entry>()
  const place = (some: readonly Entry[]): PageItem[] =>
    some.flatMap((entry): PageItem[] => {
      placed.add(entry)
      const asked = new Set(allWidgets([entry.widget]).map(mediaOf))
      const media = task.media.filter(({ id }) => asked.has(id) && !shown.has(id))
      for (const { id } of media) shown.add(id)
      return [...media.map((medium) => ({ kind: 'medium' as const, medium })), entry]
    })
  const rest = () => entries.filter((entry) => !placed.has(entry))

  const { layout } = task
  const parts = namedParts(layout).map(({ ids, ...part }) => ({
    ...part,
    items: place(
      rest()
        .filter((entry) => ids.includes(entry.widget.id))
        .sort(byPlaceIn(ids)),
    ),
  }))
  const last = parts.at(-1)
  if (layout && last) {
    last.items.push(...place(rest()))
    return { type: layout.type, parts }
  }
  const items = place(rest())
  return layout?.type === 'stack' ? stack(items) : automatic(items)
}

type Entry = Extract<PageItem, { kind: 'widget' }>

const byPlaceIn = (ids: readonly string[]) => (a: Entry, b: Entry) =>
  ids.indexOf(a.widget.id) - ids.indexOf(b.widget.id)

const stack = (items: PageItem[]): PageParts => ({ type: 'stack', parts: [{ id: 'all', items }] })

function automatic(items: PageItem[]): PageParts {
  const isWide = (item: PageItem) =>
    item.kind === 'medium'
      ? item.medium.type !== 'text'
      : item.kind === 'widget' && showsMedium(item.widget)
  const wide = items.filter(isWide)
  const narrow = items.filter((item) => !isWide(item))
  if (wide.length === 0) return stack(items)
  const parts: PagePart[] = [{ id: 'main', items: wide }]
  if (narrow.length > 0) parts.push({ id: 'side', items: narrow })
  return { type: 'columns', parts }
}

type NamedPart = Omit<PagePart, 'items'> & { ids: readonly string[] }

function namedParts(layout: Layout | undefined): NamedPart[] {
  switch (layout?.type) {
    case 'columns':
      return layout.columns.map(({ widgets, width }, index) => ({
        id: `column-${index}`,
        ids: widgets,
        ...(width !== undefined && { width }),
      }))
    case 'steps':
      return layout.steps.map(({ id, title, widgets }) => ({
        id,
        ids: widgets,
        ...(title !== undefined && { title }),
      }))
    case 'tabs':
      return layout.tabs.map(({ id, title, widgets }) => ({ id, title, ids: widgets }))
    default:
      return []
  }
}

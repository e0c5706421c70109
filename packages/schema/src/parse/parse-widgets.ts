import { withoutUnsafeUrls } from '../checks/url-checks.js'
import { schemaErrors } from '../errors/catalogue.js'
import { isId } from '../ids/create-id.js'
import type { PathStep } from '../issue/issue.js'
import { type BrokenWidget, brokenWidgetType, type Widget } from '../task/widget.js'
import { knownWidgetTypes, widgetSchema } from '../task/widget.schema.js'
import { clean } from './clean.js'
import { isObject } from './describe.js'
import { createSink, type Sink } from './parse-result.js'
import { parseList, parseValue } from './parse-value.js'

/** A list of widgets; one that cannot be read keeps its place as a broken widget. */
export function parseWidgets(
  list: unknown,
  path: PathStep[],
  sink: Sink,
  ids: Set<string> = new Set(),
): Widget[] | undefined {
  return parseList(list, path, sink, (value, at) => {
    const widget = parseWidget(value, at, sink)
    if (ids.has(widget.id)) {
      sink.issues.push(schemaErrors.duplicateWidgetId([...at, 'id'], { id: widget.id }))
      sink.rejected.push({ path: at, value })
      const renamed = broken(value, freeId(at, ids))
      ids.add(renamed.id)
      return renamed
    }
    ids.add(widget.id)
    return widget.type === 'group' ? withInner(widget, value, at, sink, ids) : widget
  })
}

function withInner(
  widget: Extract<Widget, { type: 'group' }>,
  raw: unknown,
  path: PathStep[],
  sink: Sink,
  ids: Set<string>,
): Widget {
  const inner = isObject(raw) ? raw.widgets : undefined
  return { ...widget, widgets: parseWidgets(inner, [...path, 'widgets'], sink, ids) ?? [] }
}

function parseWidget(value: unknown, path: PathStep[], sink: Sink): Widget {
  const type = isObject(value) ? value.type : undefined
  if (typeof type === 'string' && !type.startsWith('x-') && !knownWidgetTypes.includes(type)) {
    sink.issues.push(schemaErrors.unknownWidgetType([...path, 'type'], { type }))
    sink.rejected.push({ path, value })
    return broken(value, idOf(value, path))
  }
  // The widgets in a group are read one by one, so that a broken one does not break the group.
  const shell = type === 'group' && isObject(value) && Array.isArray(value.widgets)
  const read = parseValue(widgetSchema, shell ? { ...value, widgets: [] } : value, path, sink)
  return read ? withoutUnsafeImages(read, path, sink) : broken(value, idOf(value, path))
}

/** A widget without the addresses of pictures that must not be followed. */
function withoutUnsafeImages(widget: Widget, path: PathStep[], sink: Sink): Widget {
  let safe = widget
  for (const member of [
    'options',
    'nodes',
    'items',
    'examples',
    'buckets',
    'dimensions',
  ] as const) {
    const list = (widget as Record<string, unknown>)[member]
    if (!Array.isArray(list) || widget.type.startsWith('x-')) continue
    const cleaned = list.map((item: { image?: string }, i) =>
      withoutUnsafeUrls(item, ['image'], [...path, member, i], sink),
    )
    if (cleaned.some((item, i) => item !== list[i])) safe = { ...safe, [member]: cleaned } as Widget
  }
  return safe
}

function broken(raw: unknown, id: string): BrokenWidget {
  // What is wrong inside was told already, or does not matter in a widget that is not used.
  const original = clean(raw, [], createSink()) ?? null
  const title =
    isObject(original) && typeof original.title === 'string' ? original.title : undefined
  return { id, type: brokenWidgetType, original, ...(title !== undefined && { title }) }
}

function idOf(value: unknown, path: PathStep[]): string {
  return isObject(value) && typeof value.id === 'string' && isId(value.id)
    ? value.id
    : `broken-${path.join('.')}`
}

function freeId(path: PathStep[], ids: ReadonlySet<string>): string {
  let id = `broken-${path.join('.')}`
  while (ids.has(id)) id += '-'
  return id
}

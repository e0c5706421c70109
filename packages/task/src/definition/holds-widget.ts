import { allWidgets, parseResponsePath, type Widget } from '@tagwright/schema'

/** The widget's own id in a response's path: `group[2].w3` is of `w3`. */
export function widgetOfPath(path: string): string {
  return parseResponsePath(path)?.at(-1)?.widget ?? path
}

/** Whether a widget is, or a group holds, the widget of an id or a response's path. */
export function holdsWidget(widget: Widget, path: string): boolean {
  const id = widgetOfPath(path)
  return allWidgets([widget]).some((one) => one.id === id)
}

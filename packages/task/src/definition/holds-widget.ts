import { allWidgets, type Widget, widgetOfPath } from '@tagwright/schema'

/** Whether a widget is, or a group holds, the widget of an id or a response's path. */
export function holdsWidget(widget: Widget, path: string): boolean {
  const id = widgetOfPath(path)
  return allWidgets([widget]).some((one) => one.id === id)
}

import { placeOfAnnotation, type TaskStore } from '@tagwright/core'
import { widgetOfRule } from '@tagwright/react'
import type { Issue } from '@tagwright/schema'

/** The widget that an issue is about, its annotations included; undefined for the whole document. */
export function widgetOfIssue(issue: Issue, store: TaskStore): string | undefined {
  const [room, step] = issue.path
  if (room === 'rules') return widgetOfRule(store.task, Number(step))
  if (room === 'widgets' && typeof step === 'number') return store.task.widgets[step]?.id
  if (room === 'widgets' || room === 'responses') return String(step)
  if (room !== 'annotations') return undefined
  const { document } = store.getState()
  const annotation = document.annotations.get(String(step))
  return annotation && placeOfAnnotation(document, annotation)
}

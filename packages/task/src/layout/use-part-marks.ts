import { useTaskStore } from '@tagwright/react'
import { holdsWidget } from '../definition/holds-widget.js'
import type { PagePart } from '../definition/page-parts.js'
import { useTaskActions } from '../submission/task-actions.js'
import { widgetOfIssue } from '../submission/widget-of-issue.js'

/** Whether a part holds something that a submit found to be mended. */
export function usePartMarks(): (part: PagePart) => boolean {
  const store = useTaskStore()
  const { problems } = useTaskActions()
  const widgets = [...new Set(problems.map((problem) => widgetOfIssue(problem, store)))]
  return (part) =>
    part.items.some(
      (item) =>
        item.kind === 'widget' &&
        widgets.some((id) => id !== undefined && holdsWidget(item.widget, id)),
    )
}

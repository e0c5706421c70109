import type { WidgetCheck } from '@tagwright/core'
import type { Surface } from '../canvas/surface.js'
import { describeIssue } from '../issues/image-issues.js'

/** Points, the one under the pointer among them, that may still be a slip rather than work. */
const work = 3

const issue = describeIssue('027', 'error', 'A shape is half drawn: finish it or cancel it.')

/** Keeps a task from being handed in while a path is half drawn, which would be lost without a word. */
export function unfinished({ live, tools, widget }: Surface): WidgetCheck {
  const points = (): number => {
    const drawn = live.get().drawing as {
      parts?: { exterior: unknown[] }[]
      points?: unknown[]
    } | null
    return (drawn?.parts?.[0]?.exterior ?? drawn?.points)?.length ?? 0
  }
  return {
    type: 'image',
    check({ widget: { id } }) {
      const isWork = id === widget.id && tools.waiting && tools.stepping && points() > work
      return isWork ? [{ ...issue(widget.media), path: ['widgets', id] }] : []
    },
  }
}

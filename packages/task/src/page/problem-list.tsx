import { IconButton, useMessages, useTaskStore } from '@tagwright/react'
import { allWidgets, type Issue, widgetOfPath } from '@tagwright/schema'
import { TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { useTaskActions } from '../submission/task-actions.js'
import { isDoubt } from '../submission/use-submission.js'
import { widgetOfIssue } from '../submission/widget-of-issue.js'

/** What a submit met: one line each that leads to its place; shrinks as things are mended. */
export function ProblemList({ problems }: { problems: readonly Issue[] }) {
  const store = useTaskStore()
  const { t, localize, issue: textOf } = useMessages(taskMessages)
  const { goTo } = useTaskActions()
  const [hidden, setHidden] = useState(false)
  if (problems.length === 0 || hidden) return null
  const doubts = problems.every(isDoubt)
  const title = t(doubts ? 'task.doubts' : 'task.problems', { count: problems.length })
  return (
    <section
      className="tagwright-problems"
      aria-label={title}
      data-severity={doubts ? 'warning' : 'error'}
    >
      <header>
        <TriangleAlert aria-hidden="true" size={18} />
        <h3>{title}</h3>
        <IconButton
          label={t('task.problems.close')}
          icon={<X aria-hidden="true" size={16} />}
          onClick={() => setHidden(true)}
        />
      </header>
      <ul>
        {problems.slice(0, 20).map((problem) => {
          const id = widgetOfIssue(problem, store)
          const named = id === undefined ? undefined : widgetOfPath(id)
          const widget = allWidgets(store.task.widgets).find((one) => one.id === named)
          const name = widget && (localize(widget.title) || localize(widget.question))
          return (
            <li key={`${problem.code}:${problem.path.join('.')}`}>
              <button
                type="button"
                onClick={() =>
                  goTo(
                    id ?? '',
                    problem.path[0] === 'annotations' ? String(problem.path[1]) : undefined,
                  )
                }
              >
                {name && <bdi>{name} – </bdi>}
                {textOf(problem)}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import { useTaskStore } from '@tagwright/react'
import { allWidgets, type GroupWidget, widgetOfPath } from '@tagwright/schema'
import { useMemo } from 'react'

/** A group as the task has it; where it is asked, a group in a repeat is called by its path. */
export function useGroup(asked: GroupWidget): GroupWidget {
  const { task } = useTaskStore()
  return useMemo(() => {
    const id = widgetOfPath(asked.id)
    const found = allWidgets(task.widgets).find((widget) => widget.id === id)
    return found?.type === 'group' ? found : asked
  }, [task, asked])
}

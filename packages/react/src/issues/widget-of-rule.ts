import { conditionFields, type Task } from '@tagwright/schema'

/** The widget where a rule across fields is told: the first that it wants something of. */
export function widgetOfRule(task: Task, rule: number): string | undefined {
  const must = task.rules?.[rule]?.must
  return must && conditionFields(must)[0]
}

import { createTaskStore, type TaskStore } from '@tagwright/core'
import { TaskProvider, type TaskProviderProps } from '@tagwright/react'
import type { Widget } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { type ComponentType, StrictMode } from 'react'
import '../styles/styles.css'
import { taskOf } from './example-task.js'

/** Draws a widget in a provider, under StrictMode, on a store that the test looks into. */
export function showWidget<W extends Widget>(
  Component: ComponentType<{ widget: W }>,
  widget: W,
  settings: Partial<TaskProviderProps> = {},
): TaskStore {
  cleanup()
  const store = createTaskStore({ task: taskOf(widget) })
  render(
    <StrictMode>
      <TaskProvider {...(settings as object)} store={store}>
        <Component widget={widget} />
      </TaskProvider>
    </StrictMode>,
  )
  return store
}

/** What axe finds wrong with the page, in a line each. */
export async function findAxeProblems(): Promise<string[]> {
  const root = document.querySelector('.tagwright-root')
  const { violations } = await axe.run(root ?? document.body)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

import { createTaskStore, type TaskStore } from '@tagwright/core'
import { TaskProvider, type TaskProviderProps } from '@tagwright/react'
import type { AnnotationDocument, Task, Widget } from '@tagwright/schema'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { type ComponentType, StrictMode } from 'react'
import '../styles/styles.css'
import { emptyDocument, taskOf } from './example-task.js'

/** More that a shown widget may begin with. */
export type Beginning = Partial<TaskProviderProps> & {
  media?: Task['media']
  answer?: AnnotationDocument['responses'][string]
  annotations?: AnnotationDocument['annotations']
  ontology?: Task['ontology']
}

/** Draws a widget in a provider, under StrictMode, on a store that the test looks into. */
export function showWidget<W extends Widget>(
  Component: ComponentType<{ widget: W }>,
  widget: W,
  { media = [], answer, annotations, ontology, ...settings }: Beginning = {},
): TaskStore {
  cleanup()
  const task = { ...taskOf(widget), media, ...(ontology && { ontology }) }
  const document = {
    ...emptyDocument(answer ? { [widget.id]: answer } : {}),
    annotations: annotations ?? [],
  }
  const store = createTaskStore({ task, ...((answer || annotations) && { document }) })
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

/** What of a phone's screen (320 px wide) a field breaks: wider than it, targets under 24 px. */
export function findPhoneProblems(targets = 'button, label:has(> input), select'): string[] {
  const problems: string[] = []
  const { scrollWidth } = document.documentElement
  // What is hidden from sight may stick out by its margin of one pixel.
  if (scrollWidth > 321) problems.push(`the page is ${scrollWidth} px wide`)
  const root = document.querySelector('.tagwright-root')
  for (const target of root?.querySelectorAll(targets) ?? []) {
    const { width, height } = target.getBoundingClientRect()
    if (height < 24 || width < 24) problems.push(`${target.outerHTML} is ${width} by ${height} px`)
  }
  return problems
}

import { createTaskStore } from '@tagwright/core'
import { checkBundle, TaskProvider } from '@tagwright/react'
import type { Issue, Response, Task, Widget } from '@tagwright/schema'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import type { Field } from '../field/define-field.js'
import { hostileValues } from './hostile-values.js'

/** What the contract of a field is tried with. */
export interface FieldContractSamples<W extends Widget, V> {
  /** A widget without limits. */
  widget: W
  /** Values that answer it without an issue. */
  valid: readonly V[]
  /** A widget whose limits `value` breaks. */
  broken?: { widget: W; value: V }
}

/**
 * What a field breaks of the contract that every field keeps, a sentence each; none when it is sound.
 * For any test runner: `expect(fieldProblems(moodWidget, { widget, valid: ['calm'] })).toEqual([])`.
 */
export function fieldProblems<W extends Widget, V>(
  field: Field<W, V>,
  samples: FieldContractSamples<W, V>,
): string[] {
  const { widget, valid, broken } = samples
  const problems: string[] = []
  const attempt = (what: string, run: () => void) => {
    try {
      run()
    } catch (error) {
      problems.push(`${what} throws: ${String(error)}`)
    }
  }
  if (valid.length === 0) problems.push('no valid value was given to try it with')
  attempt('isEmpty', () => {
    if (!field.isEmpty(field.empty)) problems.push('its empty value is not empty')
    for (const value of valid) {
      if (field.isEmpty(value)) problems.push(`${short(value)} is valid, yet empty`)
    }
  })
  for (const value of valid) {
    if (short(JSON.parse(JSON.stringify(value ?? null))) !== short(value)) {
      problems.push(`${short(value)} does not survive JSON`)
    }
    attempt(`the check of ${short(value)}`, () => {
      const [issue] = field.checkValue(value, widget)
      if (issue) problems.push(`${short(value)} is valid, yet "${issue.message}"`)
    })
  }
  for (const value of hostileValues) {
    attempt(`the check of ${short(value)}`, () => {
      problems.push(...field.checkValue(value, widget).flatMap(issueProblems))
    })
  }
  if (broken) {
    attempt('the check of the broken value', () => {
      if (field.checkValue(broken.value, broken.widget).length === 0) {
        problems.push(`the limits that ${short(broken.value)} breaks are not told`)
      }
    })
  }
  if (field.messages) problems.push(...checkBundle(field.messages))
  for (const value of [...valid, ...hostileValues]) {
    attempt(`drawing ${short(value)}`, () => draw(field, widget, value))
  }
  if (valid[0] !== undefined) problems.push(...undoProblems(widget, valid[0]))
  return [...new Set(problems)]
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function issueProblems({ code, path, message }: Issue): string[] {
  const problems: string[] = []
  if (!/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-\d{3}$/.test(code)) {
    problems.push(`the code "${code}" is not of the form TW-NAME-001`)
  }
  if (!Array.isArray(path) || path.length === 0) problems.push(`${code} has no path`)
  if (!message) problems.push(`${code} has no message`)
  return problems
}

const taskOf = (widget: Widget): Task => ({
  schemaVersion: '1.0',
  id: 'contract',
  media: [],
  ontology: { labels: [] },
  widgets: [widget],
})

/** Draws it as a server does, so that what needs a page while drawing is found too. */
function draw<W extends Widget>(field: Field<W, unknown>, widget: W, value: unknown): void {
  const store = createTaskStore({ task: taskOf(widget) })
  store.dispatch({ event: 'response.set', origin: 'host' }, (draft) => {
    draft.responses[widget.id] = { state: 'answered', value } as Response as never
  })
  try {
    renderToString(
      createElement(TaskProvider, { store }, createElement(field.component, { widget })),
    )
  } finally {
    store.dispose()
  }
}

function undoProblems(widget: Widget, value: unknown): string[] {
  const store = createTaskStore({ task: taskOf(widget) })
  const read = () => JSON.stringify(store.getState().document.responses)
  const before = read()
  store.dispatch({ event: 'response.set', origin: 'user' }, (draft) => {
    draft.responses[widget.id] = { state: 'answered', value } as Response as never
  })
  const after = read()
  store.history.undo()
  const undone = read() === before
  store.history.redo()
  const redone = read() === after
  store.dispose()
  return undone && redone ? [] : ['an answer is not undone and redone exactly']
}

import type { WidgetDefinition } from '@tagwright/react'
import {
  type Issue,
  isBrokenWidget,
  type LocalizedText,
  type PathStep,
  parseTask,
  type Task,
  type Widget,
} from '@tagwright/schema'
import { taskIssues } from '../issues/task-issues.js'
import { missingVariables } from './substitute.js'

/** A definition of any widget type. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds definitions of many widget types.
export type AnyWidgetDefinition = WidgetDefinition<any>

/** What was made of a task definition: as much as can be shown, and why the rest cannot. */
export interface TaskReading {
  /** Null when nothing can be shown. */
  task: Task | null
  /** Everything that is wrong, for the host. */
  issues: readonly Issue[]
  /** What keeps a widget of the task from being shown, by its id. */
  broken: ReadonlyMap<string, readonly Issue[]>
  /** What is wrong beside that: shown once, above the page. */
  general: readonly Issue[]
}

/** Media types that a widget type can show; a type that is not listed takes any. */
const mediaOf: Readonly<Record<string, readonly string[]>> = {
  image: ['image'],
  transcription: ['audio', 'video'],
  video: ['video'],
  player: ['audio', 'video'],
}

/**
 * Reads a task from what a host handed over, be it a `Task` or JSON from anywhere, and looks at each
 * widget: its type must be one of `definitions`, its medium must be there and of a fitting type.
 */
export function readTask(input: unknown, definitions: readonly AnyWidgetDefinition[]): TaskReading {
  const parsed = parseTask(input)
  const task = parsed.value ?? null
  if (!task) {
    const issues = parsed.issues.length > 0 ? parsed.issues : [taskIssues.notATask()]
    return { task, issues, broken: new Map(), general: issues }
  }
  const types = new Set(definitions.map(({ type }) => type))
  const broken = new Map<string, readonly Issue[]>()
  const told = new Set<Issue>()
  const loops = parsed.issues.filter(({ code }) => code === loopCode)
  for (const { widget, at, repeated } of placesOf(task.widgets, ['widgets'], false)) {
    const found = isBrokenWidget(widget)
      ? parsed.issues.filter(({ path }) => at.every((step, index) => path[index] === step))
      : [
          ...judge(widget, at, task, types),
          ...loops.filter(({ data }) => data?.widget === widget.id),
        ]
    if (repeated && annotates.has(widget.type)) {
      found.push(taskIssues.annotatesInRepeat(at, widget.type))
    }
    if (found.length === 0) continue
    broken.set(widget.id, found)
    for (const issue of found) told.add(issue)
  }
  // What is told in a widget's place, such as a missing medium, is not told again above the page.
  const general = parsed.issues.filter(
    (issue) =>
      issue.severity === 'error' &&
      !told.has(issue) &&
      !(issue.path[0] === 'widgets' && issue.path.at(-1) === 'media'),
  )
  const issues = new Set([...parsed.issues, ...[...broken.values()].flat(), ...unfilledTexts(task)])
  return { task, issues: [...issues], broken, general }
}

/** What the texts of a task ask for and its data does not have; shown as written, told to the host. */
function unfilledTexts(task: Task): Issue[] {
  const texts: [text: LocalizedText | undefined, path: PathStep[]][] = [
    [task.title, ['title']],
    [task.instructions, ['instructions']],
    ...placesOf(task.widgets, ['widgets'], false).flatMap(({ widget, at }) => {
      const { title, question, description } = widget
      return Object.entries({ title, question, description }).map(
        ([member, text]): [LocalizedText | undefined, PathStep[]] => [text, [...at, member]],
      )
    }),
  ]
  return texts.flatMap(([text, path]) => {
    const all = typeof text === 'string' ? [text] : Object.values(text ?? {})
    const names = new Set(
      all
        .filter((one): one is string => typeof one === 'string' && one.includes('{{'))
        .flatMap((one) => missingVariables(one, task.data)),
    )
    return [...names].map((name) => taskIssues.missingVariable(path, name))
  })
}

/** Widgets whose annotations could not be told apart by repeat. */
const annotates: ReadonlySet<string> = new Set(['image', 'transcription', 'video', 'text-spans'])

/** The reader's code for conditions that hang on each other in a circle. */
const loopCode = 'TW-SCHEMA-052'

interface WidgetPlace {
  widget: Widget
  at: PathStep[]
  /** It is in a repeated group. */
  repeated: boolean
}

function placesOf(
  widgets: readonly Widget[],
  path: readonly PathStep[],
  repeated: boolean,
): WidgetPlace[] {
  return widgets.flatMap((widget, index) => {
    const place = { widget, at: [...path, index], repeated }
    if (widget.type !== 'group') return [place]
    const inside = repeated || widget.repeated === true
    return [place, ...placesOf(widget.widgets, [...place.at, 'widgets'], inside)]
  })
}

function* judge(
  widget: Widget,
  at: PathStep[],
  task: Task,
  types: ReadonlySet<string>,
): Generator<Issue> {
  if (!types.has(widget.type)) {
    yield taskIssues.unknownWidget(at, widget.type)
    return
  }
  const id: unknown = 'media' in widget ? widget.media : undefined
  if (typeof id !== 'string') return
  const medium = task.media.find((one) => one.id === id)
  if (!medium) yield taskIssues.missingMedium(at, id)
  else if (mediaOf[widget.type] && !mediaOf[widget.type]?.includes(medium.type)) {
    yield taskIssues.wrongMedium(at, widget.type, medium.type)
  }
}

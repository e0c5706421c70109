import type { InterfaceSettings } from '@tagwright/react'
import { type AnnotationDocument, type Issue, parseTask } from '@tagwright/schema'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { Task } from '../page/task.js'
import { briefTasks } from './gallery/brief-tasks.js'
import { sampleTasks } from './gallery/sample-tasks.js'
import { linkFragment, textOfFragment } from './playground-link.js'
import './playground.css'

const tasks = [...briefTasks, ...sampleTasks].map(({ task }) => task)
const written = (value: unknown) => JSON.stringify(value, null, 2)

interface Reading {
  /** The text that it was made of; another one is another page. */
  text: string
  task: object | null
  problems: readonly string[]
}

/** What became of a text: a task, and everything that is wrong with it, each with its path. */
function read(text: string): Reading {
  try {
    const task: unknown = JSON.parse(text)
    const { issues } = parseTask(task)
    const sentence = ({ path, message, code }: Issue) =>
      `${path.join('.') || 'task'}: ${message} (${code})`
    return { text, task: task as object, problems: issues.map(sentence) }
  } catch (error) {
    return { text, task: null, problems: [`JSON: ${(error as Error).message}`] }
  }
}

/** Edit a task at the left, use its page in the middle, see the document at the right. */
export function Playground(settings: Pick<InterfaceSettings, 'theme' | 'locale' | 'dir'>) {
  const id = useId()
  const [text, setText] = useState(() => textOfFragment(location.hash) ?? written(tasks[0]))
  const [shown, setShown] = useState(() => read(text))
  const [document, setDocument] = useState<AnnotationDocument>()
  const [copied, setCopied] = useState(false)
  const last = useRef(document)
  last.current = document
  useEffect(() => {
    // A page for each pause in the writing, not for each key.
    const timer = setTimeout(
      () => setShown((before) => (before.text === text ? before : read(text))),
      300,
    )
    return () => clearTimeout(timer)
  }, [text])
  // What was answered stays while the task around it is written.
  const page = useMemo(() => {
    if (!shown.task) return null
    const { id: name } = shown.task as { id?: unknown }
    const kept = last.current?.taskId === name ? last.current : undefined
    return { task: shown.task, ...(kept && { defaultDocument: kept }) }
  }, [shown])
  const copy = async () => {
    const link = `${location.href.split('#')[0]}${linkFragment(text)}`
    history.replaceState(null, '', link)
    await navigator.clipboard?.writeText(link).catch(() => undefined)
    setCopied(true)
  }
  return (
    <div className="playground">
      <section aria-labelledby={`${id}-task`}>
        <div className="bar">
          <h2 id={`${id}-task`}>Task</h2>
          <select
            aria-label="Begin with"
            onChange={({ target }) => setText(written(tasks[Number(target.value)]))}
          >
            {tasks.map((task, index) => (
              <option key={task.id} value={index}>
                {String(task.title)}
              </option>
            ))}
          </select>
          <button type="button" onClick={() => void copy()}>
            {copied ? 'Link copied' : 'Copy link'}
          </button>
        </div>
        <textarea
          aria-labelledby={`${id}-task`}
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setCopied(false)
          }}
        />
        {shown.problems.length > 0 && (
          <ul role="alert">
            {shown.problems.slice(0, 30).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </section>
      <div className="part">
        {page && (
          <Task
            key={shown.text}
            {...settings}
            {...page}
            onChange={({ getDocument }) => setDocument(getDocument())}
            onSubmit={setDocument}
            onWithdraw={setDocument}
            onSkip={setDocument}
            onFlag={setDocument}
          />
        )}
      </div>
      <section aria-labelledby={`${id}-document`}>
        <h2 id={`${id}-document`}>Document</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus. */}
        <pre tabIndex={0}>{document ? written(document) : 'Nothing was answered yet.'}</pre>
      </section>
    </div>
  )
}

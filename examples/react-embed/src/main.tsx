import '@tagwright/task/styles.css'
import type { AnnotationDocument } from '@tagwright/schema'
import { Task } from '@tagwright/task'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './page.css'
import { keepDraft, readDraft } from './draft.js'
import { task } from './task.js'

function Page() {
  const [draft] = useState(readDraft)
  const [answer, setAnswer] = useState<AnnotationDocument>()
  return (
    <>
      <Task
        task={task}
        {...(draft && { defaultDocument: draft })}
        onChange={({ getDocument }) => keepDraft(getDocument())}
        onSubmit={(document) => {
          keepDraft(undefined)
          setAnswer(document)
        }}
      />
      {answer && <pre>{JSON.stringify(answer, null, 2)}</pre>}
    </>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  )

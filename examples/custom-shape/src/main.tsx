import '@tagwright/task/styles.css'
import type { AnnotationDocument } from '@tagwright/schema'
import { defaultWidgets, Task } from '@tagwright/task'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import './page.css'
import { imageWithDiamonds } from './image-with-diamonds.js'
import { task } from './task.js'

// The first definition of a type counts.
const widgets = [imageWithDiamonds, ...defaultWidgets]

function Page() {
  const [answer, setAnswer] = useState<AnnotationDocument>()
  return (
    <>
      <Task task={task} widgets={widgets} onSubmit={setAnswer} />
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

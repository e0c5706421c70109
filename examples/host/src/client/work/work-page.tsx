import { Notices } from '../notices/notices.js'
import { MessagePage } from './message-page.js'
import { usePage } from './page-context.js'
import { TaskView } from './task-view.js'

/** The whole page: what the annotator must know, then the task or why there is none. */
export function WorkPage() {
  return (
    <div className="work-page">
      <Notices />
      <PhaseView />
    </div>
  )
}

function PhaseView() {
  const { state, controller, words } = usePage()
  const { phase } = state
  switch (phase.name) {
    case 'loading':
      return <MessagePage title={words.loading} />
    case 'refused':
      return <MessagePage title={words.refused}>{words.refusedHow}</MessagePage>
    case 'elsewhere':
      return (
        <MessagePage
          title={words.elsewhere}
          action={{ label: words.continueHere, run: () => void controller.takeOver() }}
        >
          {words.elsewhereHow}
        </MessagePage>
      )
    case 'done':
      return (
        <MessagePage title={words.done} action={{ label: words.again, run: controller.start }}>
          {phase.submitted > 0 && words.doneCount(phase.submitted)}
        </MessagePage>
      )
    case 'working':
      return <TaskView key={phase.key} work={phase.work} document={phase.document} />
  }
}

import { Button, Chord, useCommand, useMessages, useTaskStore } from '@tagwright/react'
import { BookOpen, Flag, Send, SkipForward } from 'lucide-react'
import { taskMessages } from '../messages/task-messages.js'
import { useTaskActions } from '../submission/task-actions.js'
import { SubmissionNote } from './submission-note.js'

/** Props of `TaskFooter`. */
export interface TaskFooterProps {
  /** Id of the instructions panel that its button opens. */
  instructionsId: string
}

/** Instructions, flag, skip and submit: 56 px that stay in sight. */
export function TaskFooter({ instructionsId }: TaskFooterProps) {
  const { task } = useTaskStore()
  const { t } = useMessages(taskMessages)
  const actions = useTaskActions()
  const instructions = useCommand('task.instructions')
  const submit = useCommand('task.submit')
  const skip = useCommand('task.skip')
  const { phase } = actions.submission
  const settled = phase === 'sent' || phase === 'withdrawing'
  return (
    <footer className="tagwright-task-footer" data-phase={phase}>
      {task.instructions !== undefined && (
        <Button
          kind="quiet"
          className="tagwright-task-instructions-button"
          icon={<BookOpen aria-hidden="true" size={18} />}
          aria-expanded={actions.instructionsOpen}
          aria-controls={actions.instructionsOpen ? instructionsId : undefined}
          onClick={() => actions.setInstructionsOpen(!actions.instructionsOpen)}
        >
          <span>{t('task.instructions')}</span>
          <ChordHint chords={instructions.chords} />
        </Button>
      )}
      <SubmissionNote />
      {!settled && (
        <div className="tagwright-task-actions">
          {actions.canFlag && (
            <Button
              kind="quiet"
              icon={<Flag aria-hidden="true" size={16} />}
              disabled={phase === 'sending'}
              onClick={() => actions.flag()}
            >
              <span className="tagwright-task-action-name">{t('task.flag')}</span>
            </Button>
          )}
          {actions.canSkip && (
            <Button
              kind="quiet"
              icon={<SkipForward aria-hidden="true" size={16} />}
              disabled={phase === 'sending'}
              onClick={() => actions.skip()}
            >
              <span className="tagwright-task-action-name">{t('task.skip')}</span>
              <ChordHint chords={skip.chords} />
            </Button>
          )}
          <Button
            kind="primary"
            icon={<Send aria-hidden="true" size={16} />}
            disabled={!actions.canSubmit}
            onClick={() => actions.submit()}
          >
            <span>{t('task.submit')}</span>
            <ChordHint chords={submit.chords} />
          </Button>
        </div>
      )}
    </footer>
  )
}

function ChordHint({ chords }: { chords: readonly string[] }) {
  const chord = chords[0]
  return chord === undefined ? null : (
    <span className="tagwright-chord-hint">
      <Chord chord={chord} />
    </span>
  )
}

import { IconButton, SaveState, useCommand, useMessages, useTaskStore } from '@tagwright/react'
import { CircleHelp } from 'lucide-react'
import type { ReactNode } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { SettingsButton } from '../settings/settings-button.js'
import { useTaskActions } from '../submission/task-actions.js'
import { PayMeter } from './pay-meter.js'

/** Props of `TaskHeader`. */
export interface TaskHeaderProps {
  /** Where the annotator is, such as “3 of 40”. */
  progress?: ReactNode
  /** The host says whether it has the work; without its word nothing is claimed. */
  tellsSaved: boolean
}

/** Title, progress, pay, whether the work is saved, help and settings: 48 px that never scroll away. */
export function TaskHeader({ progress, tellsSaved }: TaskHeaderProps) {
  const { task } = useTaskStore()
  const { t, localize } = useMessages(taskMessages)
  const help = useCommand('task.help')
  const actions = useTaskActions()
  return (
    <header className="tagwright-task-header">
      <h2 className="tagwright-task-title" dir="auto">
        {localize(task.title) || t('task.title')}
      </h2>
      <div className="tagwright-task-status">
        {progress !== undefined && <span className="tagwright-task-progress">{progress}</span>}
        <PayMeter reward={task.reward} />
        {tellsSaved && <SaveState />}
      </div>
      <div className="tagwright-task-tools">
        <IconButton
          label={t('task.help')}
          icon={<CircleHelp aria-hidden="true" size={18} />}
          chords={help.chords}
          onClick={() => actions.help()}
        />
        <SettingsButton />
      </div>
    </header>
  )
}

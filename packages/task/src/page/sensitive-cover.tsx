import { Button, useMessages } from '@tagwright/react'
import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { taskMessages } from '../messages/task-messages.js'

/**
 * Keeps a sensitive medium blurred, silent and out of reach until the annotator asks, and lets them
 * blur it again (Das, Dang and Lease, HCOMP 2020: blurring spares people and costs no accuracy).
 */
export function SensitiveCover({ children }: { children: ReactNode }) {
  const { t } = useMessages(taskMessages)
  const [shown, setShown] = useState(false)
  return (
    <div className="tagwright-sensitive" data-shown={shown || undefined}>
      <div className="tagwright-sensitive-content" inert={!shown}>
        {children}
      </div>
      <div className="tagwright-sensitive-cover">
        {!shown && <p>{t('task.sensitive')}</p>}
        <Button
          icon={
            shown ? <EyeOff aria-hidden="true" size={16} /> : <Eye aria-hidden="true" size={16} />
          }
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'task.sensitive.hide' : 'task.sensitive.show')}
        </Button>
      </div>
    </div>
  )
}

import { IconButton, localizeText, useMessages, useTaskStore } from '@tagwright/react'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { RichText } from './rich-text.js'

/** Props of `InstructionsPanel`. */
export interface InstructionsPanelProps {
  id: string
  onClose(): void
}

/** The instructions beside the work: not modal, scrolls on its own, Escape closes it. */
export function InstructionsPanel({ id, onClose }: InstructionsPanelProps) {
  const { task } = useTaskStore()
  const { t, locale } = useMessages(taskMessages)
  const panel = useRef<HTMLElement>(null)
  // Raw text: values for {{name}} are put in after Markdown is parsed.
  const text = localizeText(task.instructions, locale, task.locale)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section
      ref={panel}
      id={id}
      className="tagwright-instructions"
      aria-label={t('task.instructions')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className="tagwright-instructions-header">
        <h3>{t('task.instructions')}</h3>
        <IconButton
          label={t('task.instructions.close')}
          icon={<X aria-hidden="true" size={18} />}
          onClick={onClose}
        />
      </header>
      {/* Scrollable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus. */}
      <div className="tagwright-instructions-body" tabIndex={0}>
        {text.trim() === '' ? (
          <p>{t('task.instructions.none')}</p>
        ) : (
          <RichText text={text} data={task.data} />
        )}
      </div>
    </section>
  )
}

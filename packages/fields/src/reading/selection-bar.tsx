import { IconButton, useMessages } from '@tagwright/react'
import { ArrowLeftToLine, ArrowRightToLine, ChevronLeft, ChevronRight, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { movePicked, type Picked, type PickMove } from './picked-words.js'
import { readingMessages } from './reading.messages.js'
import type { ReadingText } from './reading-text.js'

/** Props of `SelectionBar`. */
export interface SelectionBarProps {
  reading: ReadingText
  picked: Picked
  onPick(picked: Picked | null): void
  /** What can be done with it. */
  children?: ReactNode
}

/** What is selected, with a button for each edge: the way without dragging. */
export function SelectionBar({ reading, picked, onPick, children }: SelectionBarProps) {
  const { t } = useMessages(readingMessages)
  const quote = reading.text.slice(picked.start, picked.end)
  const edge = (move: PickMove & `${string}-${'earlier' | 'later'}`, icon: ReactNode) => (
    <IconButton
      tooltip={false}
      label={t(`fields.reading.${move}` as 'fields.reading.end-later')}
      icon={icon}
      onClick={() => onPick(movePicked(reading, picked, move))}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of form controls.
    <div className="tagwright-selection-bar" role="group" aria-label={t('fields.reading.bar')}>
      <q className="tagwright-selection-quote" dir="auto">
        {quote.length > 80 ? `${quote.slice(0, 60)}…${quote.slice(-18)}` : quote}
      </q>
      <span className="tagwright-selection-edges">
        {edge('start-earlier', <ArrowLeftToLine aria-hidden size={16} />)}
        {edge('start-later', <ChevronRight aria-hidden size={16} />)}
        {edge('end-earlier', <ChevronLeft aria-hidden size={16} />)}
        {edge('end-later', <ArrowRightToLine aria-hidden size={16} />)}
        <IconButton
          tooltip={false}
          label={t('fields.reading.drop')}
          icon={<X aria-hidden size={16} />}
          onClick={() => onPick(null)}
        />
      </span>
      {children}
    </div>
  )
}

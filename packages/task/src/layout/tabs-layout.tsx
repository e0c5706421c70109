import { useMessages } from '@tagwright/react'
import { type KeyboardEvent, useId, useRef } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { PageItems } from '../page/page-items.js'
import type { PartsProps } from './steps-layout.js'
import { usePartMarks } from './use-part-marks.js'

/** The parts behind tabs (the ARIA authoring practices' pattern: one Tab stop, arrows choose). */
export function TabsLayout({ parts, active, onActive }: PartsProps) {
  const { t, localize, dir } = useMessages(taskMessages)
  const needsMending = usePartMarks()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const part = parts[active]
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const last = parts.length - 1
    const to = {
      [forward]: active === last ? 0 : active + 1,
      [backward]: active === 0 ? last : active - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onActive(to)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }
  if (!part) return null
  return (
    <div className="tagwright-task-tabs">
      <div
        ref={list}
        role="tablist"
        tabIndex={-1}
        aria-label={t('task.tabs')}
        onKeyDown={onKeyDown}
      >
        {parts.map((one, index) => (
          <button
            key={one.id}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === active}
            aria-controls={index === active ? `${id}-panel` : undefined}
            tabIndex={index === active ? 0 : -1}
            data-invalid={needsMending(one) || undefined}
            onClick={() => onActive(index)}
          >
            {localize(one.title) || t('task.part', { number: index + 1 })}
            {needsMending(one) && (
              <span className="tagwright-visually-hidden">({t('task.part.problems')})</span>
            )}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${active}`}
        className="tagwright-task-part"
        data-part={part.id}
      >
        <PageItems key={part.id} items={part.items} />
      </div>
    </div>
  )
}

import { Button, useMessages } from '@tagwright/react'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PagePart } from '../definition/page-parts.js'
import { taskMessages } from '../messages/task-messages.js'
import { PageItems } from '../page/page-items.js'
import { usePartMarks } from './use-part-marks.js'

/** Props of `StepsLayout` and `TabsLayout`. */
export interface PartsProps {
  parts: readonly PagePart[]
  active: number
  onActive(index: number): void
}

/** One part after the other; every step can be reached at any time, and says when it needs mending. */
export function StepsLayout({ parts, active, onActive }: PartsProps) {
  const { t, localize } = useMessages(taskMessages)
  const needsMending = usePartMarks()
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const part = parts[active]
  const nameOf = (one: PagePart, index: number) =>
    localize(one.title) || t('task.part', { number: index + 1 })
  const go = (index: number) => {
    moved.current = true
    onActive(index)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another step is shown.
  useEffect(() => {
    if (moved.current) heading.current?.focus()
    moved.current = false
  }, [active])
  if (!part) return null
  return (
    <div className="tagwright-task-steps">
      <nav aria-label={t('task.steps')}>
        <ol>
          {parts.map((one, index) => (
            <li key={one.id} data-done={index < active || undefined}>
              <button
                type="button"
                aria-current={index === active ? 'step' : undefined}
                data-invalid={needsMending(one) || undefined}
                onClick={() => go(index)}
              >
                <span className="tagwright-step-number" aria-hidden="true">
                  {index + 1}
                </span>
                <span>{nameOf(one, index)}</span>
                {needsMending(one) && (
                  <span className="tagwright-visually-hidden">({t('task.part.problems')})</span>
                )}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="tagwright-task-part" data-part={part.id}>
        <h3 ref={heading} tabIndex={-1} className="tagwright-visually-hidden">
          {t('task.steps.position', { number: active + 1, count: parts.length })}:{' '}
          {nameOf(part, active)}
        </h3>
        <PageItems key={part.id} items={part.items} />
        <div className="tagwright-step-moves">
          {active > 0 && (
            <Button
              icon={<ArrowLeft className="tagwright-mirrored" aria-hidden="true" size={16} />}
              onClick={() => go(active - 1)}
            >
              {t('task.steps.previous')}
            </Button>
          )}
          {active < parts.length - 1 && (
            <Button kind="primary" onClick={() => go(active + 1)}>
              {t('task.steps.next')}
              <ArrowRight className="tagwright-mirrored" aria-hidden="true" size={16} />
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

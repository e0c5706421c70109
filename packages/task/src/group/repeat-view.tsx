import { repeatScope } from '@tagwright/core'
import { IconButton, RuleScopeContext, useMessages, useRuleScope } from '@tagwright/react'
import type { GroupWidget } from '@tagwright/schema'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useId, useMemo } from 'react'
import { taskMessages } from '../messages/task-messages.js'
import { WidgetSlot } from '../page/widget-slot.js'
import { useGroup } from './use-group.js'
import type { RepeatsHandle } from './use-repeats.js'

/** Props of `RepeatView`. */
export interface RepeatViewProps {
  group: GroupWidget
  index: number
  /** What one repeat is called. */
  name: string
  repeats: RepeatsHandle
}

/** One repeat of a group: its number, what it asks, and how to move it and take it away. */
export function RepeatView({ group, index, name, repeats }: RepeatViewProps) {
  const { t } = useMessages(taskMessages)
  const titleId = useId()
  const outer = useRuleScope()
  const asked = useGroup(group)
  const scope = useMemo(() => repeatScope(asked, outer, index), [asked, outer, index])
  const number = index + 1
  return (
    <li className="tagwright-repeat">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot hold the buttons beside it. */}
      <div role="group" aria-labelledby={titleId}>
        <header className="tagwright-repeat-header">
          <h3 id={titleId} tabIndex={-1} data-repeat={index}>
            {t('task.group.title', { name, number })}
          </h3>
          <IconButton
            label={t('task.group.up', { name, number })}
            icon={<ArrowUp aria-hidden="true" size={16} />}
            disabled={!repeats.editable || index === 0}
            onClick={() => repeats.move(index, index - 1, name)}
          />
          <IconButton
            label={t('task.group.down', { name, number })}
            icon={<ArrowDown aria-hidden="true" size={16} />}
            disabled={!repeats.editable || index === repeats.count - 1}
            onClick={() => repeats.move(index, index + 1, name)}
          />
          <IconButton
            label={t('task.group.remove', { name, number })}
            icon={<Trash2 aria-hidden="true" size={16} />}
            disabled={!repeats.canRemove}
            onClick={() => repeats.remove(index, name)}
          />
        </header>
        <RuleScopeContext value={scope}>
          {asked.widgets.map((inner) => (
            <WidgetSlot key={inner.id} widget={inner} />
          ))}
        </RuleScopeContext>
      </div>
    </li>
  )
}

import type { PairwiseWidget } from '@tagwright/schema'
import { useMemo } from 'react'
import { FieldFrame } from '../field/field-frame.js'
import { type FieldProps, useField } from '../field/use-field.js'
import { assignKeys } from '../keys/option-keys.js'
import { useOptionKeys } from '../keys/use-option-keys.js'
import { itemName } from '../media-view/item-name.js'
import { ItemView } from '../media-view/item-view.js'
import { OptionGroup } from '../parts/option-group.js'
import { pairwiseMessages } from './pairwise.messages.js'
import {
  isStep,
  type PairwiseStep,
  pairwiseSteps,
  readPairwise,
  valueOfStep,
} from './pairwise-steps.js'

/** Props of `PairwiseField`. */
export type PairwiseFieldProps = FieldProps<PairwiseWidget>

/**
 * Two items side by side and, under them, the answers from the one to the other: how much more so
 * the first, a tie, how much more so the second. One click, tap or digit answers all of it.
 */
export function PairwiseField(props: PairwiseFieldProps) {
  const field = useField(props, pairwiseMessages)
  const { widget, t, localize } = field
  const steps = useMemo(() => pairwiseSteps(widget), [widget])
  const keys = useMemo(() => assignKeys(steps, true), [steps])
  const value = field.value === undefined ? undefined : readPairwise(field.value)
  const chosen = value ? steps.find((step) => isStep(step, value, widget))?.id : undefined
  const toggle = (id: string): boolean => {
    const step = steps.find((other) => other.id === id)
    if (!step) return false
    return chosen === id ? field.clear() : field.setValue(valueOfStep(step, widget))
  }
  useOptionKeys(widget, 'fields.pairwise.command.choose', keys, toggle)

  const sides = ['left', 'right'] as const
  const titleOf = (side: 'left' | 'right') => {
    const name = localize(widget.items[side === 'left' ? 0 : 1].name)
    const letter = t(`fields.pairwise.${side}`)
    return name ? t('fields.pairwise.named', { side: letter, name }) : letter
  }
  const nameOf = ({ side, strength }: PairwiseStep): string => {
    if (side === 'tie') return t('fields.pairwise.tie')
    if (strength === undefined) return titleOf(side)
    const option = widget.strengths?.find(({ id }) => id === strength)
    return t('fields.pairwise.step', {
      side: t(`fields.pairwise.${side}`),
      strength: localize(option?.name) || strength,
    })
  }
  return (
    <FieldFrame field={field} strange={value === null || (value !== undefined && !chosen)}>
      <div className="tagwright-pair">
        {sides.map((side) => {
          const item = widget.items[side === 'left' ? 0 : 1]
          return (
            <section
              key={side}
              className="tagwright-pair-item"
              data-chosen={value?.winner === item.id || undefined}
              aria-label={t('fields.pairwise.named', {
                side: t(`fields.pairwise.${side}`),
                name: itemName(item, localize),
              })}
            >
              <p className="tagwright-beside-title">{titleOf(side)}</p>
              <ItemView item={item} widget={widget.id} />
            </section>
          )
        })}
      </div>
      <OptionGroup
        layout="scale"
        options={steps.map((step) => ({
          id: step.id,
          name: nameOf(step),
          hotkey: keys.get(step.id),
        }))}
        isChosen={(id) => chosen === id}
        multiple={false}
        readOnly={field.readOnly}
        name={`${field.id}-steps`}
        label={field.label}
        describedBy={field.describedBy}
        invalid={field.invalid}
        onToggle={toggle}
      />
    </FieldFrame>
  )
}

import {
  AttributeForm,
  useDocumentState,
  useLabelIndex,
  useMessages,
  useSettings,
  useTaskState,
  useTaskStore,
} from '@tagwright/react'
import { type AttributeValue, attributeConditionValues, evaluateCondition } from '@tagwright/schema'
import type { JSX } from 'react'
import { workshopMessages } from '../messages/workshop-messages.js'

/** Props of {@link ManyAttributes}. */
export interface ManyAttributesProps {
  /** Ids of the annotations. */
  annotations: readonly string[]
}

/** More than this many are not looked through at every change. */
const fewEnough = 500

/**
 * The attributes of several annotations of one label at once: a value is shown where all have the
 * same, and what is set is set for all, as one step.
 */
export function ManyAttributes({ annotations: ids }: ManyAttributesProps): JSX.Element | null {
  const { t } = useMessages(workshopMessages)
  const store = useTaskStore()
  const { slots } = useSettings()
  const labels = useLabelIndex()
  const all = useDocumentState(({ annotations }) => annotations)
  const editable = useTaskState(() => ids.every((id) => store.canEdit(id)))
  const chosen = ids.slice(0, fewEnough).flatMap((id) => all.get(id) ?? [])
  const [first] = chosen
  const label = first?.labels?.[0]
  const isOne = chosen.every(({ labels: own }) => own?.length === 1 && own[0] === label)
  if (!first || label === undefined || !isOne || ids.length > fewEnough) return null
  const own = labels.get(label)
  const attributes = own?.definition.attributes ?? []
  const shared: Record<string, AttributeValue> = {}
  for (const { id } of attributes) {
    const value = first.attributes?.[id]
    const same = (other: AttributeValue | undefined) =>
      JSON.stringify(other) === JSON.stringify(value)
    if (value !== undefined && chosen.every((each) => same(each.attributes?.[id]))) {
      shared[id] = value
    }
  }
  const read = attributeConditionValues(shared)
  const shown = attributes.filter(
    (each) => !each.visibleWhen || evaluateCondition(each.visibleWhen, read),
  )
  if (shown.length === 0) return null
  const Form = slots.attributeForm ?? AttributeForm
  const onChange = (
    attribute: string,
    value: AttributeValue | undefined,
    options?: { group?: string },
  ) => {
    const group = options?.group === undefined ? {} : { group: `${ids.join()}:${options.group}` }
    store.dispatch({ event: 'annotation.set-attribute', ...group }, (draft) => {
      for (const { id } of chosen) {
        draft.updateAnnotation(id, (target) => {
          const rest = { ...target.attributes }
          if (value === undefined) delete rest[attribute]
          else rest[attribute] = value
          if (Object.keys(rest).length > 0) target.attributes = rest
          else delete target.attributes
        })
      }
    })
  }
  return (
    <Form
      attributes={shown}
      values={shared}
      readOnly={!editable}
      label={t('image.details.attributes-of-all', {
        name: own?.name ?? label,
        count: chosen.length,
      })}
      onChange={onChange}
    />
  )
}

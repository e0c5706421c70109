import type { AttributeDefinition, AttributeValue } from '@tagwright/schema'
import { type JSX, useMemo } from 'react'
import { useAnnotationName } from '../../labels/use-annotation-name.js'
import { useLabelIndex } from '../../labels/use-label-index.js'
import { reactMessages } from '../../messages/react-messages.js'
import { useMessages } from '../../messages/use-messages.js'
import { useProvider } from '../../provider/contexts.js'
import { onlyMoved } from '../../state/only-moved.js'
import { useAnnotation } from '../../state/use-annotations.js'
import { useTaskState } from '../../state/use-task-state.js'
import { AttributeForm } from './attribute-form.js'
import { visibleAttributes } from './attribute-visible.js'
import { AttributesPlace } from './attributes-place.js'

/** Props of {@link AnnotationAttributes}. */
export interface AnnotationAttributesProps {
  /** The annotation's id. */
  annotation: string
}

const nothing: Readonly<Record<string, AttributeValue>> = {}

/** The attributes of an annotation's labels, in the form that the slot gives. */
export function AnnotationAttributes({
  annotation: id,
}: AnnotationAttributesProps): JSX.Element | null {
  const { store, settings } = useProvider()
  const annotation = useAnnotation(id, onlyMoved)
  const labels = useLabelIndex()
  const { t } = useMessages(reactMessages)
  const nameOf = useAnnotationName()
  const editable = useTaskState(() => store.canEdit(id, annotation?.widget))
  const values = annotation?.attributes ?? nothing
  const wanted = annotation?.labels
  const attributes = useMemo(() => {
    const byId = new Map<string, AttributeDefinition>()
    for (const label of wanted ?? []) {
      for (const attribute of labels.get(label)?.definition.attributes ?? []) {
        if (!byId.has(attribute.id)) byId.set(attribute.id, attribute)
      }
    }
    return visibleAttributes([...byId.values()], values)
  }, [labels, wanted, values])
  if (!annotation || attributes.length === 0) return null
  const Form = settings.slots.attributeForm ?? AttributeForm
  const onChange = (
    attribute: string,
    value: AttributeValue | undefined,
    options?: { group?: string },
  ) => {
    const { widget } = annotation
    store.dispatch(
      {
        event: 'annotation.set-attribute',
        ...(widget !== undefined && { widget }),
        ...(options?.group !== undefined && { group: `${id}:${options.group}` }),
      },
      (draft) =>
        draft.updateAnnotation(id, (target) => {
          const rest = { ...target.attributes }
          if (value === undefined) delete rest[attribute]
          else rest[attribute] = value
          if (Object.keys(rest).length > 0) target.attributes = rest
          else delete target.attributes
        }),
    )
  }
  return (
    <AttributesPlace widget={annotation.widget}>
      <Form
        attributes={attributes}
        values={values}
        readOnly={!editable}
        label={t('react.attribute.group', { name: nameOf(annotation).label })}
        onChange={onChange}
      />
    </AttributesPlace>
  )
}

import type { AttributeFormProps } from '@tagwright/react'
import { AttributeField } from './attribute-field.js'

/**
 * The attributes of an annotation asked with the fields' own widgets, for the slot `attributeForm` of
 * `TaskProvider`: `slots={{ attributeForm: AttributeFields }}`. Boxes and segments then ask as the rest
 * of the page does: options in sight or searched, numbers as the language writes them, faults in place.
 */
export function AttributeFields(props: AttributeFormProps) {
  const { attributes, values, readOnly, label, onChange } = props
  if (attributes.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would take its look from the host.
    <div className="tagwright-attribute-fields" role="group" aria-label={label}>
      {attributes.map((attribute) => (
        <AttributeField
          key={attribute.id}
          attribute={attribute}
          value={Object.hasOwn(values, attribute.id) ? values[attribute.id] : undefined}
          readOnly={readOnly}
          onChange={(value, options) => onChange(attribute.id, value, options)}
        />
      ))}
    </div>
  )
}

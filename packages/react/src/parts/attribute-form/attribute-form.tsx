import type { JSX } from 'react'
import { AttributeControl } from './attribute-control.js'
import type { AttributeFormProps } from './attribute-form-props.js'

/** The plain form of an annotation's attributes, built from the ontology. */
export function AttributeForm(props: AttributeFormProps): JSX.Element | null {
  const { attributes, values, readOnly, label, onChange } = props
  if (attributes.length === 0) return null
  return (
    <fieldset className="tagwright-attributes" aria-label={label}>
      {attributes.map((attribute) => (
        <AttributeControl
          key={attribute.id}
          attribute={attribute}
          value={values[attribute.id]}
          readOnly={readOnly}
          onChange={(value, options) => onChange(attribute.id, value, options)}
        />
      ))}
    </fieldset>
  )
}

import { AttributeForm, type AttributeFormProps, createLoader, useLoader } from '@tagwright/react'
import { useState } from 'react'

/** The fields that attributes are asked with come after what is worked on. */
const fields = createLoader(() => import('@tagwright/fields/attributes'))

/**
 * An annotation's attributes asked with fields; with plain controls until those are there, and as
 * long as somebody is in them: a form that changes under the hand would take the focus.
 */
export function LazyAttributes(props: AttributeFormProps) {
  const state = useLoader(fields)
  const [inPlain, setInPlain] = useState(false)
  if (state.phase === 'loaded' && !inPlain) {
    const { AttributeFields } = state.value
    return <AttributeFields {...props} />
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches the focus of what is inside; nothing is pressed.
    <div
      style={{ display: 'contents' }}
      onFocus={() => setInPlain(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setInPlain(false)
      }}
    >
      <AttributeForm {...props} />
    </div>
  )
}

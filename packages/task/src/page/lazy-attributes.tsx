import { AttributeForm, type AttributeFormProps, createLoader, useLoader } from '@tagwright/react'

/** The fields that attributes are asked with come after what is worked on. */
const fields = createLoader(() => import('@tagwright/fields/attributes'))

/** An annotation's attributes asked with fields; with plain controls until those are there. */
export function LazyAttributes(props: AttributeFormProps) {
  const state = useLoader(fields)
  if (state.phase === 'loaded') {
    const { AttributeFields } = state.value
    return <AttributeFields {...props} />
  }
  return <AttributeForm {...props} />
}

import type { AttributeDefinition, AttributeValue } from '@tagwright/schema'

/** What an attribute form gets; the slot's components take the same. */
export interface AttributeFormProps {
  /** The attributes to ask for, those that a condition hides left out already. */
  attributes: readonly AttributeDefinition[]
  values: Readonly<Record<string, AttributeValue>>
  readOnly: boolean
  /** A name for the group, such as the annotation's. */
  label: string
  /** Undefined clears; `group` joins typing into one undo step. */
  onChange: (id: string, value: AttributeValue | undefined, options?: { group?: string }) => void
}

import type { ResolvedLabel } from '../../labels/resolve-labels.js'

/** What both forms of the picker get. */
export interface LabelFormProps {
  labels: readonly ResolvedLabel[]
  picked: ReadonlySet<string>
  disabled: boolean
  name: string
  onPick: (label: string) => void
  /** The key badge of a label, or null. */
  badgeOf: (label: ResolvedLabel) => string | null
}

/** How a segment looks. */
export interface SegmentLook {
  readonly color: string
  readonly text: string
  readonly rtl: boolean
  /** A model's, not yet accepted. */
  readonly suggested: boolean
}

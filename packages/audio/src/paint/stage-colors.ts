/** The theme's colours as a canvas needs them: CSS colour strings. */
export interface StageColors {
  readonly surface: string
  readonly line: string
  readonly text: string
  readonly muted: string
  readonly accent: string
  readonly wave: string
  /** The quadratic mean within the waveform. */
  readonly core: string
  /** Over what lies outside the task's window. */
  readonly shade: string
}

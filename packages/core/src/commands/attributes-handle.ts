/** What a mounted form of attributes offers to the command that leads to it. */
export interface AttributesHandle {
  readonly kind: 'attributes'
  /** Brings the focus to the first thing asked; false when there is none. */
  focus(): boolean
}

/** The name under which the form of a widget's attributes is mounted; no widget is called so. */
export const attributesOf = (widget: string): string => `${widget}/attributes`

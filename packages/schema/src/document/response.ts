/** What a response says: a value, explicitly nothing there, or that one cannot tell. Absent means unanswered. */
export type ResponseState = 'answered' | 'none' | 'cannot-tell'

/** The answer to one widget. */
export interface Response {
  state: ResponseState
  /** Present when `state` is `answered`; its shape is the widget type's. */
  value?: unknown
  /** Ids of annotations that are evidence for the answer. */
  evidence?: string[]
  updatedAt?: string
}

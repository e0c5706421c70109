import type { Issue } from '@tagwright/schema'

/** The body of every answer that refuses. */
export interface ErrorBody {
  error: {
    /** Stable, `TW-HOST-nnn`. */
    code: string
    message: string
    issues?: Issue[]
    data?: Record<string, string | number | boolean>
  }
}

/** What an error carries beside its code and sentence. */
export type ErrorDetails = Pick<ErrorBody['error'], 'issues' | 'data'>

/** A refusal with an HTTP status and a stable code. */
export class HostError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message)
    this.name = 'HostError'
  }

  get body(): ErrorBody {
    return { error: { code: this.code, message: this.message, ...this.details } }
  }
}

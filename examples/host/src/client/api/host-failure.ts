import type { Issue } from '@tagwright/schema'

/** The host said no: asking again in the same way will not help. */
export class HostRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly data: Readonly<Record<string, string | number | boolean>> = {},
    readonly issues: readonly Issue[] = [],
  ) {
    super(message)
    this.name = 'HostRefusal'
  }
}

/** The host cannot be reached, or cannot work now: asking again later may help. */
export class HostUnreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('The host cannot be reached.', options)
    this.name = 'HostUnreachable'
  }
}

/** Reads what a response says when it is not a success. */
export async function failureOf(response: Response): Promise<HostRefusal | HostUnreachable> {
  if (response.status >= 500 || response.status === 429 || response.status === 408)
    return new HostUnreachable()
  try {
    const { error } = await response.json()
    return new HostRefusal(response.status, error.code, error.message, error.data, error.issues)
  } catch {
    return new HostRefusal(response.status, 'TW-HOST-000', response.statusText)
  }
}

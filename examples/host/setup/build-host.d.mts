export interface BuildHostOptions {
  /** @default both */
  parts?: ('server' | 'client')[]
  /** Takes the packages from their source instead of as built. @default false */
  source?: boolean
  /** Where the result goes. @default 'dist' of the example */
  dist?: string
}

/** Builds the server, the page, or both. */
export function buildHost(options?: BuildHostOptions): Promise<void>

/** Whether what is in `dist` is newer than all that it is made of. */
export function isUpToDate(): boolean

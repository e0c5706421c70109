import type { AnnotationDocument, Task } from '@tagwright/schema'
import { failureOf, HostUnreachable } from './host-failure.js'

/** What the page works on, as the host gives it. */
export interface Work {
  assignment: Assignment
  task: Task
  draft: AnnotationDocument | null
  /** Of the draft; 0 when there is none. */
  revision: number
  /** The save that made the draft. */
  saveId: string | null
  submission: { id: string; withdrawUntil: string } | null
  mediaUrls: Record<string, string>
  submitted: number
  open: number
}

/** A task that is kept for this annotator until it expires. */
export interface Assignment {
  id: string
  taskId: string
  annotator: string
  state: 'active' | 'submitted'
  expiresAt: string
  expired: boolean
}

/** A draft on its way to the host. */
export interface DraftSave {
  base: number
  saveId: string
  document: AnnotationDocument
}

/** An answer that the host has. */
export interface Submission {
  id: string
  withdrawUntil: string
  withdrawn: boolean
}

/** The host's HTTP interface; every call throws `HostRefusal` or `HostUnreachable`. */
export interface HostApi {
  /** Without an assignment when there is nothing to do. */
  next(): Promise<Work | { assignment: null; submitted: number }>
  get(assignment: string): Promise<Work>
  renew(assignment: string): Promise<Assignment>
  /** `leaving` lets the request outlive the page, for documents that are small enough. */
  saveDraft(
    assignment: string,
    save: DraftSave,
    leaving?: boolean,
  ): Promise<{ revision: number; assignment: Assignment }>
  submit(assignment: string, submission: string, document: AnnotationDocument): Promise<Submission>
  withdraw(assignment: string, submission: string): Promise<void>
  reportError(code: string, message: string, assignment?: string): Promise<void>
}

/** Longest wait for an answer, in milliseconds. */
const patience = 30_000

/** Browsers let requests of at most 64 KiB outlive a page. */
const keepaliveBytes = 60_000

/** Talks to the host that served the page, with the token of the annotator's link. */
export function createHostApi(token: string, request: typeof fetch = fetch): HostApi {
  async function ask(method: string, path: string, body?: unknown, leaving = false) {
    const text = body === undefined ? undefined : JSON.stringify(body)
    let response: Response
    try {
      response = await request(path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(text === undefined ? {} : { body: text }),
        keepalive: leaving && (text?.length ?? 0) < keepaliveBytes,
        cache: 'no-store',
        signal: AbortSignal.timeout(patience),
      })
    } catch (cause) {
      throw new HostUnreachable({ cause })
    }
    if (!response.ok) throw await failureOf(response)
    if (response.status === 204) return undefined
    try {
      return await response.json()
    } catch (cause) {
      throw new HostUnreachable({ cause })
    }
  }
  const base = (assignment: string) => `/api/assignments/${encodeURIComponent(assignment)}`
  return {
    next: () => ask('POST', '/api/assignments/next'),
    get: (assignment) => ask('GET', base(assignment)),
    renew: async (assignment) => (await ask('POST', `${base(assignment)}/renew`)).assignment,
    saveDraft: (assignment, save, leaving) => {
      const query = new URLSearchParams({ base: String(save.base), save: save.saveId })
      return ask('PUT', `${base(assignment)}/draft?${query}`, save.document, leaving)
    },
    submit: async (assignment, submission, document) =>
      (await ask('PUT', `${base(assignment)}/submissions/${submission}`, document)).submission,
    withdraw: (assignment, submission) =>
      ask('DELETE', `${base(assignment)}/submissions/${submission}`),
    reportError: (code, message, assignment) =>
      ask('POST', '/api/errors', { code, message, ...(assignment ? { assignment } : {}) }),
  }
}

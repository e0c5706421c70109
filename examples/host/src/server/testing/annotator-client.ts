import type { AnnotationDocument, Task } from '@tagwright/schema'
import { createTokens } from '../access/token.js'
import { tokenSecret } from './host-process.js'

const tokens = createTokens(Buffer.from(tokenSecret))

/** What a page gets to work on. */
export interface TestWork {
  assignment: { id: string; taskId: string }
  task: Task
  draft: AnnotationDocument | null
  revision: number
}

/** An annotator's link to a host that runs with the tests' secret. */
export const linkOf = async (url: string, annotator: string, seconds = 3600): Promise<string> =>
  `${url}/work#${await tokens.signAnnotator({ annotator }, seconds)}`

/** Talks to a host as a page would. */
export function annotatorClient(annotator: string) {
  const token = tokens.signAnnotator({ annotator }, 3600)
  const ask = async (url: string, method: string, body?: unknown): Promise<Response> =>
    fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${await token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    ask,
    /** The next task, or undefined when there is none. */
    async next(url: string): Promise<TestWork | undefined> {
      const response = await ask(`${url}/api/assignments/next`, 'POST')
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
      const work = (await response.json()) as TestWork
      return work.assignment ? work : undefined
    },
    saveDraft: (url: string, id: string, base: number, document: AnnotationDocument) => {
      const query = `base=${base}&save=${crypto.randomUUID()}`
      return ask(`${url}/api/assignments/${id}/draft?${query}`, 'PUT', document)
    },
    submit: (url: string, id: string, submission: string, document: AnnotationDocument) =>
      ask(`${url}/api/assignments/${id}/submissions/${submission}`, 'PUT', document),
  }
}

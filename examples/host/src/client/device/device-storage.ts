import type { AnnotationDocument } from '@tagwright/schema'
import { createStore, del, entries, get, set } from 'idb-keyval'

/** A draft that is kept on this device until the host has it. */
export interface DeviceDraft {
  document: AnnotationDocument
  /** The host's revision that it goes on from. */
  base: number
  /** Of the save that carries it. */
  saveId: string
  /** Of an older save that the host may have got: then this draft goes on from that one. */
  earlier?: string
}

/** An answer that is kept on this device until the host has it. */
export interface DeviceSubmission {
  assignment: string
  submission: string
  document: AnnotationDocument
}

/** What this device keeps; a device that cannot keep anything (private mode) only keeps nothing. */
export interface DeviceStorage {
  readDraft(assignment: string): Promise<DeviceDraft | undefined>
  keepDraft(assignment: string, draft: DeviceDraft): Promise<void>
  forgetDraft(assignment: string): Promise<void>
  readSubmissions(): Promise<DeviceSubmission[]>
  keepSubmission(submission: DeviceSubmission): Promise<void>
  forgetSubmission(submission: string): Promise<void>
}

/** Keeps drafts and answers of one annotator in IndexedDB. */
export function createDeviceStorage(owner: string): DeviceStorage {
  const store = createStore(`tagwright-host-${owner}`, 'kept')
  const safely = async <T>(run: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await run()
    } catch {
      return otherwise
    }
  }
  const draft = (assignment: string) => `draft:${assignment}`
  const submission = (id: string) => `submission:${id}`
  return {
    readDraft: (assignment) => safely(() => get<DeviceDraft>(draft(assignment), store), undefined),
    keepDraft: (assignment, value) => safely(() => set(draft(assignment), value, store), undefined),
    forgetDraft: (assignment) => safely(() => del(draft(assignment), store), undefined),
    readSubmissions: () =>
      safely(async () => {
        const all = await entries<string, DeviceSubmission>(store)
        return all.filter(([key]) => key.startsWith('submission:')).map(([, value]) => value)
      }, []),
    keepSubmission: (value) =>
      safely(() => set(submission(value.submission), value, store), undefined),
    forgetSubmission: (id) => safely(() => del(submission(id), store), undefined),
  }
}

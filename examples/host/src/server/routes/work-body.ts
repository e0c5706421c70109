import type { Task } from '@tagwright/schema'
import { mediaPath } from '../access/media-links.js'
import type { Services } from '../http/services.js'
import type { Assignment } from '../queue/lease.js'
import { readWork } from '../queue/work.js'

/** Signed addresses by the `src` of the task's media, for those that this host serves. */
export function mediaUrls({ mediaLinks, leaseSeconds }: Services, task: Task) {
  const sources = task.media.flatMap((medium) => [medium.src, medium.peaks])
  const ours = sources.filter((src): src is string => src?.startsWith(mediaPath) ?? false)
  // Longer than the lease: a task that is worked on late must still show its picture.
  const seconds = leaseSeconds + 3600
  return Object.fromEntries(
    ours.map((src) => [
      src,
      mediaLinks.sign(decodeURIComponent(src.slice(mediaPath.length)), seconds),
    ]),
  )
}

/** The JSON of an assignment with its task and draft, which are sent as they are stored. */
export async function workBody(services: Services, assignment: Assignment): Promise<string> {
  const { task, draft, ...rest } = await readWork(services.database, assignment)
  const urls = mediaUrls(services, JSON.parse(task) as Task)
  const rests = JSON.stringify({ assignment, mediaUrls: urls, ...rest })
  return `${rests.slice(0, -1)},"task":${task},"draft":${draft ?? 'null'}}`
}

export { briefTasks } from './brief-tasks.js'
export type { GalleryEntry } from './gallery-entry.js'
export { sampleTasks } from './sample-tasks.js'

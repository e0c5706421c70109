import type { Format } from './format/format.js'
import { yolo } from './yolo/index.js'

/** Formats of annotated images, and of tasks that show them. */
export const imageFormats = [yolo] as const satisfies readonly Format<never, never>[]

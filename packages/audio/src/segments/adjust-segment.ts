import type { Timeline } from '../timeline/timeline.js'
/** Soon. */
export function snapSegment(_: Timeline): void {}
/** Soon. */
export function rippleDelete(_: Timeline): void {}

import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export const secretEqual = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

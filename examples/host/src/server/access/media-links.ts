import { createHmac } from 'node:crypto'
import { secretEqual } from './secret-equal.js'

/** Signs addresses of media for a limited time, as object stores do. */
export interface MediaLinks {
  /** The address of a file of the media folder, good for some seconds. */
  sign(file: string, seconds: number): string
  /** Whether the signature fits the file and has not expired. */
  isValid(file: string, expires: string, signature: string): boolean
}

/** The path under which the media folder is served. */
export const mediaPath = '/media/'

/** Media links signed with the host's secret. */
export function createMediaLinks(secret: Buffer, now: () => number = Date.now): MediaLinks {
  const signatureOf = (file: string, expires: string) =>
    createHmac('sha256', secret).update(`media:${expires}:${file}`).digest('base64url')
  return {
    sign(file, seconds) {
      const expires = String(Math.floor(now() / 1000) + seconds)
      const query = new URLSearchParams({ expires, signature: signatureOf(file, expires) })
      return `${mediaPath}${encodeURIComponent(file)}?${query}`
    },
    isValid: (file, expires, signature) =>
      secretEqual(signature, signatureOf(file, expires)) && Number(expires) * 1000 > now(),
  }
}

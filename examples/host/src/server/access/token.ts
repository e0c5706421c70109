import { createSecretKey } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

/** What an annotator's link allows. */
export interface AnnotatorClaims {
  /** The annotator's opaque id. */
  annotator: string
  /** The link is for this assignment alone. @default all of the annotator's */
  assignment?: string
}

const audience = { annotator: 'tagwright-annotator', admin: 'tagwright-admin' } as const
const issuer = 'tagwright-host'

/** Signs and checks tokens (JWT, HMAC with SHA-256). */
export interface Tokens {
  signAnnotator(claims: AnnotatorClaims, seconds: number): Promise<string>
  /** Undefined for anything that is not a valid token of this host. */
  readAnnotator(token: string): Promise<AnnotatorClaims | undefined>
  signAdmin(seconds: number): Promise<string>
  isAdmin(token: string): Promise<boolean>
}

const unsigned = (to: keyof typeof audience, subject: string, seconds: number, claims = {}) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience[to])
    .setSubject(subject)
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)

/** Tokens signed with a secret of at least 32 bytes. */
export function createTokens(secret: Buffer): Tokens {
  const key = createSecretKey(secret)
  const verify = async (token: string, to: keyof typeof audience) => {
    try {
      const options = { issuer, audience: audience[to], algorithms: ['HS256'] }
      const { payload } = await jwtVerify(token, key, {
        ...options,
        requiredClaims: ['exp', 'sub'],
      })
      return payload
    } catch {
      return undefined
    }
  }
  return {
    signAnnotator: ({ annotator, assignment }, seconds) =>
      unsigned('annotator', annotator, seconds, assignment ? { asg: assignment } : {}).sign(key),
    async readAnnotator(token) {
      const payload = await verify(token, 'annotator')
      if (!payload?.sub) return undefined
      const assignment = typeof payload.asg === 'string' ? payload.asg : undefined
      return { annotator: payload.sub, ...(assignment ? { assignment } : {}) }
    },
    signAdmin: (seconds) => unsigned('admin', 'admin', seconds).sign(key),
    isAdmin: async (token) => (await verify(token, 'admin')) !== undefined,
  }
}

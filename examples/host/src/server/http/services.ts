import type { MediaLinks } from '../access/media-links.js'
import type { Tokens } from '../access/token.js'
import type { Database } from '../database/database.js'

/** What the routes work with; made once at the start. */
export interface Services {
  database: Database
  tokens: Tokens
  mediaLinks: MediaLinks
  adminKey: string
  leaseSeconds: number
  maxDocumentBytes: number
  frameAncestors: string
  /** The built page: `index.html` and what it loads. */
  clientFolder: string
  mediaFolder: string
}

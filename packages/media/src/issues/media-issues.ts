import type { Issue, Severity } from '@tagwright/schema'

/** What the message of a media issue may speak of. */
type IssueData = Record<string, string | number | boolean>

const describe =
  (code: string, severity: Severity, message: string) =>
  (medium: string, data: IssueData = {}): Issue => ({
    code: `TW-MEDIA-${code}`,
    path: ['media', medium],
    message,
    severity,
    data: { medium, ...data },
  })

/**
 * The catalogue of what can go wrong with a medium: each entry makes an issue of a medium's id and
 * the data that its translated message (`media.issue.TW-MEDIA-nnn`) speaks of.
 */
export const mediaIssues = {
  /** The medium has no `src`. */
  noSource: describe('001', 'error', 'This medium has no address.'),
  /** The address has a scheme that could run code or read local files. */
  unsafeUrl: describe('002', 'error', 'The address of this medium is not allowed.'),
  /** The host's `resolveUrl` threw or rejected. */
  resolveFailed: describe('003', 'error', 'The address of this medium could not be found out.'),
  /** The server answered 404 or 410. */
  notFound: describe('004', 'error', 'The file was not found on the server.'),
  /** The server answered 401 or 403: a signed address may have expired. */
  expired: describe('005', 'error', 'The server refused the file; its address may have expired.'),
  /** Another origin does not allow this page to read the file. */
  cors: describe('006', 'error', 'The server of the file does not allow this page to read it.'),
  /** No answer: offline, blocked or broken off. */
  network: describe('007', 'error', 'The file could not be loaded; the connection failed.'),
  /** The browser cannot play this kind of file. */
  format: describe('008', 'error', 'The browser cannot play this kind of file.'),
  /** The file ends before its header says. */
  truncated: describe('009', 'warning', 'The file is cut off; its end is missing.'),
  /** The file has no bytes or no duration. */
  empty: describe('010', 'error', 'The file is empty.'),
  /** Nothing but silence was found. */
  silent: describe('011', 'warning', 'The file seems to hold only silence.'),
  /** Peaks were given but cannot be read. */
  peaksUnreadable: describe('012', 'warning', 'The waveform data could not be read.'),
  /** Peaks describe another length than the medium has. */
  peaksLength: describe('013', 'warning', 'The waveform data is of another length than the sound.'),
  /** The server answered with another error. */
  server: describe('015', 'error', 'The server could not deliver the file.'),
  /** The browser wants a click or key press before it plays sound. */
  playBlocked: describe('016', 'warning', 'The browser wants a click before it plays sound.'),
  /** The sound could not be decoded for its waveform; it may still play. */
  undecodable: describe('017', 'warning', 'The waveform could not be made from this file.'),
  /** Another origin does not allow its sound to pass through an audio graph. */
  soundClosed: describe('018', 'warning', 'The server does not allow its sound to be changed.'),
  /** The browser has no audio graph, or refused to make one. */
  soundGraph: describe('019', 'warning', 'This browser cannot change the sound.'),
  /** Decoding the sound for its waveform would take more memory than is allowed. */
  tooMuchMemory: describe('020', 'warning', 'Drawing the waveform would take too much memory.'),
} as const

import type { Issue, Severity } from '@tagwright/schema'

/** What the message of an image issue may speak of. */
type IssueData = Record<string, string | number | boolean>

const describe =
  (code: string, severity: Severity, message: string) =>
  (medium: string, data: IssueData = {}): Issue => ({
    code: `TW-IMAGE-${code}`,
    path: ['media', medium],
    message,
    severity,
    data: { medium, ...data },
  })

/**
 * The catalogue of what can go wrong with a picture: each entry makes an issue of a medium's id and
 * the data that its translated message (`image.issue.TW-IMAGE-nnn`) speaks of.
 */
export const imageIssues = {
  /** The server answered 404 or 410. */
  notFound: describe('001', 'error', 'The picture was not found on the server.'),
  /** The server answered 401 or 403: a signed address may have expired. */
  refused: describe(
    '002',
    'error',
    'The server refused the picture; its address may have expired.',
  ),
  /** The server answered with another error. */
  server: describe('003', 'error', 'The server could not deliver the picture.'),
  /** No answer: offline, blocked or broken off. */
  network: describe('004', 'error', 'The picture could not be loaded; the connection failed.'),
  /** Another origin does not allow this page to show the picture (CORS, CORP or the page's policy). */
  blocked: describe('005', 'error', 'The server does not allow this page to show the picture.'),
  /** The bytes are no picture that the browser knows. */
  format: describe('006', 'error', 'The file is not a picture that the browser can show.'),
  /** The file ends before the picture does. */
  truncated: describe('007', 'warning', 'The picture is cut off; a part of it may be missing.'),
  /** The file has no bytes, or the picture has no pixels. */
  empty: describe('008', 'error', 'The picture is empty.'),
  /** The decoded picture has another size than the task declares; stored numbers are kept. */
  sizeMismatch: describe('009', 'warning', 'The picture has another size than the task says.'),
  /** Shown, but its pixels cannot be read: another origin sends no CORS header. */
  opaque: describe(
    '010',
    'warning',
    'The picture is shown, but its server does not let it be read.',
  ),
  /** The widget's medium is not in the task. */
  noMedium: describe('011', 'error', 'The task has no such picture.'),
  /** A geometry that no shape of this annotator can draw, or with numbers that are none. */
  undrawable: describe('012', 'warning', 'Some annotations cannot be drawn here; they are kept.'),
  /** More pixels than the browser can decode; such pictures are for tiles. */
  tooLarge: describe('013', 'error', 'The picture is too large for this browser.'),
  /** Shown by fewer pixels; coordinates are those of all of them. */
  reduced: describe('014', 'warning', 'The picture is very large and is shown reduced.'),
  /** Of a moving picture, the first one is shown. */
  moving: describe('015', 'warning', 'The file is a moving picture; its first one is shown.'),
  /** A model of the host's failed; what was drawn is as before. */
  model: describe('017', 'warning', 'A model could not help.'),
  /** Some tiles did not come; they are asked for again when the view changes. */
  tiles: describe('016', 'warning', 'Some parts of the picture could not be loaded.'),
  /** Run lengths that do not add up to the mask's size: what there is of it is drawn. */
  unevenMask: describe('020', 'warning', 'The run lengths of some masks do not add up; kept.'),
  /** Edges of a polygon cross each other. */
  crossing: describe('021', 'warning', 'The outline crosses itself.'),
} as const

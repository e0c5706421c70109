import type { Issue, Severity } from '@tagwright/schema'

/** What the message of an image issue may speak of. */
type IssueData = Record<string, string | number | boolean>

/** Makes an entry of the catalogue: a function of a medium's id and of what its message speaks of. */
export const describeIssue =
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
  notFound: describeIssue('001', 'error', 'The picture was not found on the server.'),
  /** The server answered 401 or 403: a signed address may have expired. */
  refused: describeIssue(
    '002',
    'error',
    'The server refused the picture; its address may have expired.',
  ),
  /** The server answered with another error. */
  server: describeIssue('003', 'error', 'The server could not deliver the picture.'),
  /** No answer: offline, blocked or broken off. */
  network: describeIssue('004', 'error', 'The picture could not be loaded; the connection failed.'),
  /** Another origin does not allow this page to show the picture (CORS, CORP or the page's policy). */
  blocked: describeIssue(
    '005',
    'error',
    'The server does not allow this page to show the picture.',
  ),
  /** The bytes are no picture that the browser knows. */
  format: describeIssue('006', 'error', 'The file is not a picture that the browser can show.'),
  /** The file ends before the picture does. */
  truncated: describeIssue(
    '007',
    'warning',
    'The picture is cut off; a part of it may be missing.',
  ),
  /** The file has no bytes, or the picture has no pixels. */
  empty: describeIssue('008', 'error', 'The picture is empty.'),
  /** The decoded picture has another size than the task declares; stored numbers are kept. */
  sizeMismatch: describeIssue('009', 'warning', 'The picture has another size than the task says.'),
  /** Shown, but its pixels cannot be read: another origin sends no CORS header. */
  opaque: describeIssue(
    '010',
    'warning',
    'The picture is shown, but its server does not let it be read.',
  ),
  /** The widget's medium is not in the task. */
  noMedium: describeIssue('011', 'error', 'The task has no such picture.'),
  /** A geometry that no shape of this annotator can draw, or with numbers that are none. */
  undrawable: describeIssue(
    '012',
    'warning',
    'Some annotations cannot be drawn here; they are kept.',
  ),
  /** More pixels than the browser can decode; such pictures are for tiles. */
  tooLarge: describeIssue('013', 'error', 'The picture is too large for this browser.'),
  /** Shown by fewer pixels; coordinates are those of all of them. */
  reduced: describeIssue('014', 'warning', 'The picture is very large and is shown reduced.'),
  /** Of a moving picture, the first one is shown. */
  moving: describeIssue('015', 'warning', 'The file is a moving picture; its first one is shown.'),
  /** A model of the host's failed; what was drawn is as before. */
  model: describeIssue('017', 'warning', 'A model could not help.'),
  /** Some tiles did not come; they are asked for again when the view changes. */
  tiles: describeIssue('016', 'warning', 'Some parts of the picture could not be loaded.'),
  /** Run lengths that do not add up to the mask's size: what there is of it is drawn. */
  unevenMask: describeIssue('020', 'warning', 'The run lengths of some masks do not add up; kept.'),
  /** The code of some tools or panels did not come; it is asked for again. */
  partsMissing: describeIssue('025', 'warning', 'Some tools could not be loaded.'),
  /** Edges of a polygon cross each other. */
  crossing: describeIssue('021', 'warning', 'The outline crosses itself.'),
} as const

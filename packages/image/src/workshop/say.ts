/** Says the message of a key, for what a command found it could not do. */
export type Say = (
  key: `image.workshop.${'nothing-left' | 'not-loaded' | 'loading' | 'keypoint-said'}`,
  values?: Record<string, string>,
) => void

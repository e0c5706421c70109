/** Soon. */
export function DocumentView(): null {
  return null
}

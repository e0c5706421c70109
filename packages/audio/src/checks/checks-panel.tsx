/** Soon. */
export function ChecksPanel(): null {
  return null
}

/** Soon. */
export function AdjustPanel(): null {
  return null
}

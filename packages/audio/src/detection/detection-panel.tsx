/** Soon. */
export function DetectionPanel(): null {
  return null
}

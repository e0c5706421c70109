/** Soon. */
export function DoubtsPanel(): null {
  return null
}

/** Soon. */
export function EventsPanel(): null {
  return null
}

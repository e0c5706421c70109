/** Soon. */
export function CharactersPanel(): null {
  return null
}

/** A value of any type in a few words, for people. */
export function shortJson(value: unknown, limit = 120): string {
  let text: string
  try {
    text = JSON.stringify(value) ?? String(value)
  } catch {
    text = String(value)
  }
  const characters = [...text.slice(0, 2 * limit)]
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : text
}

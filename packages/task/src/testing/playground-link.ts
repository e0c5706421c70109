/** The fragment of a link that holds a task's text: base64url of its UTF-8. */
export function linkFragment(text: string): string {
  let bytes = ''
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte)
  return `#task=${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/** The text in a link's fragment; null when there is none, or it was cut off on its way. */
export function textOfFragment(fragment: string): string | null {
  const code = /^#task=([\w-]+)$/.exec(fragment)?.[1]
  if (code === undefined) return null
  try {
    const bytes = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  } catch {
    return null
  }
}

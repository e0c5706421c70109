/**
 * Where the caret belongs after a text was replaced from outside (undo, redo, the host): behind the
 * part that changed, in UTF-16 units of the new text.
 */
export function caretAfterChange(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1
  }
  return after.length - tail
}

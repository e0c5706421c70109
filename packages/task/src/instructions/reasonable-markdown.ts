const longest = 50_000
const deepest = 64

/**
 * Whether a text is Markdown that a parser reads in no time. Thousands of nested quotes or brackets
 * make any CommonMark parser slow or its tree too deep to draw, and no person writes them.
 */
export function isReasonableMarkdown(text: string): boolean {
  if (text.length > longest) return false
  for (const line of text.split('\n')) {
    const marks = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
    if (marks.replace(/[\s\d]/g, '').length > deepest && /[>*+]/.test(marks)) return false
  }
  return !runsTooDeep(text)
}

function runsTooDeep(text: string): boolean {
  let open = 0
  let emphasis = 0
  for (const character of text) {
    if (character === '[' || character === '(') open += 1
    else if (character === ']' || character === ')') open = Math.max(0, open - 1)
    else if (character === '*' || character === '_' || character === '`') emphasis += 1
    else if (character === '\n') emphasis = 0
    if (open > deepest || emphasis > deepest * 32) return true
  }
  return false
}

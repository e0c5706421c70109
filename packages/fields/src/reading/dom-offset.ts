import type { TextRange } from './text-blocks.js'

/** The offset in the text that an element shows of a point of the DOM inside it. */
export function textOffsetOf(root: Element, node: Node, offset: number): number | null {
  if (node !== root && !root.contains(node)) return null
  // The blocks carry their offset, so that only one block is measured however long the text is.
  const block = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]')
  if (!block || !root.contains(block)) {
    const child = node.childNodes[offset] ?? null
    const next = child instanceof Element ? child.closest('[data-at]') : null
    if (next) return Number(next.getAttribute('data-at'))
    const last = root.querySelector('[data-at]:last-child')
    return last ? Number(last.getAttribute('data-at')) + (last.textContent?.length ?? 0) : 0
  }
  const range = block.ownerDocument.createRange()
  range.setStart(block, 0)
  range.setEnd(node, offset)
  return Number(block.getAttribute('data-at')) + range.toString().length
}

/** The browser's selection where an element stands: of its shadow root where there is one. */
export function selectionOf(root: Element): Selection | null {
  const owner = root.getRootNode() as
    | Document
    | (ShadowRoot & { getSelection?(): Selection | null })
  return owner.getSelection?.() ?? root.ownerDocument.getSelection()
}

/** What the browser has selected inside an element, as offsets in its text; null when nothing is. */
export function selectedRange(root: Element): TextRange | null {
  const selection = selectionOf(root)
  if (!selection || selection.rangeCount === 0) return null
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (!anchorNode || !focusNode) return null
  const a = textOffsetOf(root, anchorNode, anchorOffset)
  const b = textOffsetOf(root, focusNode, focusOffset)
  if (a === null || b === null) return null
  return { start: Math.min(a, b), end: Math.max(a, b) }
}

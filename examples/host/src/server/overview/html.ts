/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

type Piece = string | number | Html | readonly Html[]

function render(piece: Piece): string {
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'object') return piece.map((part) => part.text).join('')
  return escapeHtml(String(piece))
}

/** A template whose values are escaped, except those made by `html` itself. */
export const html = (texts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(
    texts.map((text, index) => text + (index in pieces ? render(pieces[index]!) : '')).join(''),
  )

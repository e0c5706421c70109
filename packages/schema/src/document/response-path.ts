/** One step of a response's path: a widget, and in a repeated group which repeat, from 0. */
export interface ResponsePathStep {
  widget: string
  repeat?: number
}

/** The path of a response as the document keys it: `w3`, or `group[2].w3` in a repeated group. */
export function formatResponsePath(steps: readonly ResponsePathStep[]): string {
  return steps
    .map(({ widget, repeat }) => (repeat === undefined ? widget : `${widget}[${repeat}]`))
    .join('.')
}

/** The steps of a response's path, or undefined when it is none. */
export function parseResponsePath(path: string): ResponsePathStep[] | undefined {
  const steps: ResponsePathStep[] = []
  // Ids may hold dots, so that only `].` parts two steps.
  const pieces = path.split('].')
  for (const [i, piece] of pieces.entries()) {
    const last = i === pieces.length - 1
    const match = (
      last ? /^([A-Za-z0-9._:-]{1,128})$/ : /^([A-Za-z0-9._:-]{1,128})\[(\d{1,6})$/
    ).exec(piece)
    if (!match) return undefined
    steps.push(last ? { widget: match[1]! } : { widget: match[1]!, repeat: Number(match[2]) })
  }
  return steps
}

/** The id of the widget that a response's path leads to: `w3` of `group[2].w3`; an id is its own. */
export function widgetOfPath(path: string): string {
  return parseResponsePath(path)?.at(-1)?.widget ?? path
}

/** Turns any text into an id of the contract: 1–128 characters of `[A-Za-z0-9._:-]`; an id stays as it is. */
export function toId(text: string): string {
  if (/^[A-Za-z0-9._:-]{1,128}$/.test(text)) return text
  const id = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._:-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
  return id === '' ? 'x' : id
}

/** Makes ids unique by a counter behind them; keeps what it gave out. */
export function createIdMaker(): (text: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (text) => {
    const base = toId(text)
    let id = base
    let n = next.get(base) ?? 2
    while (taken.has(id)) id = `${base.slice(0, 120)}-${n++}`
    if (id !== base) next.set(base, n)
    taken.add(id)
    return id
  }
}

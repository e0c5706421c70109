/** Gives segments the ids that a file states, where they are ids and not used yet; else `segment-n`, from 0. */
export function freeId(): (stated: unknown, index: number) => string {
  const taken = new Set<string>()
  return (stated, index) => {
    const isId = typeof stated === 'string' && /^[A-Za-z0-9._:-]{1,128}$/.test(stated)
    let id = isId && !taken.has(stated) ? stated : `segment-${index}`
    for (let n = 2; taken.has(id); n++) id = `segment-${index}-${n}`
    taken.add(id)
    return id
  }
}

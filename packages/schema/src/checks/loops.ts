/** The ids that, by following `parentOf`, come back to themselves; each loop is given by one id. */
export function findLoops(
  ids: Iterable<string>,
  parentOf: (id: string) => string | undefined,
): string[] {
  const done = new Set<string>()
  const loops: string[] = []
  for (const start of ids) {
    const trail = new Set<string>()
    let id: string | undefined = start
    while (id !== undefined && !done.has(id) && !trail.has(id)) {
      trail.add(id)
      id = parentOf(id)
    }
    if (id !== undefined && trail.has(id)) loops.push(id)
    for (const seen of trail) done.add(seen)
  }
  return loops
}

/** The ids that depend, through others, on themselves; each loop is given by one id. */
export function findDependencyLoops(
  dependencies: ReadonlyMap<string, readonly string[]>,
): string[] {
  const done = new Set<string>()
  const loops: string[] = []
  for (const start of dependencies.keys()) {
    // Depth first without recursion: a task may have thousands of widgets in a row.
    const open = new Set<string>()
    const stack: { id: string; next: number }[] = []
    const enter = (id: string) => {
      if (done.has(id)) return
      if (open.has(id)) {
        if (!loops.includes(id)) loops.push(id)
        return
      }
      open.add(id)
      stack.push({ id, next: 0 })
    }
    enter(start)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const on = dependencies.get(top.id)?.[top.next++]
      if (on !== undefined) enter(on)
      else {
        stack.pop()
        open.delete(top.id)
        done.add(top.id)
      }
    }
  }
  return loops
}

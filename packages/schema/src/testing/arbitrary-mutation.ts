import fc from 'fast-check'

/** What a mutation may put in the place of a value. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(null, '', -1, 0, 1e308, [], {}, 'constructor', { type: 'box' }, [[]]),
)

/** One JSON value changed in a few random places: members replaced, deleted, added, doubled. */
export function arbitraryMutation(base: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(base, fc.array(fc.tuple(fc.nat(), fc.nat(4), junk), { minLength: 1, maxLength: 4 }))
    .map(([value, changes]) => {
      let mutated = copy(value)
      for (const [place, kind, replacement] of changes) {
        const parents = containers(mutated)
        const parent = parents[place % Math.max(1, parents.length)]
        if (!parent) mutated = copy(replacement)
        else change(parent, place, kind, copy(replacement))
      }
      return copy(mutated)
    })
}

/** The same as JSON text would give it back. */
function copy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

function containers(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(containers)]
}

function change(parent: object, place: number, kind: number, replacement: unknown): void {
  const keys = Object.keys(parent)
  const key = keys[place % Math.max(1, keys.length)] ?? 'added'
  const members = parent as Record<string, unknown>
  if (kind === 0) delete members[key]
  else if (kind === 1 && Array.isArray(parent)) parent.push(parent[0])
  else if (kind === 2) Object.defineProperty(parent, '__proto__', own(replacement))
  else if (kind === 3) members.constructor = replacement as never
  else members[key] = replacement
}

function own(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true }
}

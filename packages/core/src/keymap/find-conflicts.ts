import type { CompiledBinding } from './compile-bindings.js'
import type { KeyConflict } from './keymap.js'

/** What is left of bindings when labels have given way, and every conflict. */
export interface SettledBindings {
  bindings: readonly CompiledBinding[]
  conflicts: readonly KeyConflict[]
}

/**
 * Finds chords that would run two commands: within a scope, and along a chain (a widget's scope and the
 * task's). A label's key that a command has too is dropped: the tool keeps its key.
 */
export function settleConflicts(
  bindings: readonly CompiledBinding[],
  typeOf: (widget: string) => string | undefined,
): SettledBindings {
  const conflicts: KeyConflict[] = []
  const kept: CompiledBinding[] = []
  const byText = new Map<string, CompiledBinding[]>()
  // Commands first, so that what was handed in gives way to them.
  for (const binding of [...bindings].sort((a, b) => Number(a.given) - Number(b.given))) {
    const others = byText.get(binding.text) ?? []
    const tool =
      binding.given && others.find((each) => !each.given && silences(each, binding, typeOf))
    if (tool) {
      conflicts.push(describe('label', tool, binding, binding.scope))
      continue
    }
    for (const other of others) {
      if (other.scope === binding.scope) {
        if (other.command.id !== binding.command.id || other.given) {
          conflicts.push(describe('same-scope', other, binding, binding.scope))
        }
      } else if (meet(other, binding, typeOf) && other.command.id !== binding.command.id) {
        const [inner, outer] = other.scope === 'task' ? [binding, other] : [other, binding]
        conflicts.push(describe('shadowed', inner, outer, inner.scope))
      }
    }
    byText.set(binding.text, [...others, binding])
    kept.push(binding)
  }
  return { bindings: kept, conflicts }
}

/**
 * Whether a command's key leaves a label's no place to be heard: not when only another type of widget
 * has it, as the digits of options beside those of labels.
 */
function silences(
  tool: CompiledBinding,
  label: CompiledBinding,
  typeOf: (widget: string) => string | undefined,
): boolean {
  if (!meet(tool, label, typeOf)) return false
  const widget: unknown = (label.args as { widget?: unknown } | undefined)?.widget
  if (tool.scope === 'task' || typeof widget !== 'string') return true
  return tool.scope === `widget:#${widget}` || tool.scope === `widget:${typeOf(widget)}`
}

/** Whether two scopes can be heard at one time. */
function meet(
  a: CompiledBinding,
  b: CompiledBinding,
  typeOf: (widget: string) => string | undefined,
): boolean {
  if (a.scope === 'task' || b.scope === 'task' || a.scope === b.scope) return true
  const general = (scope: string) =>
    scope.startsWith('widget:#') ? `widget:${typeOf(scope.slice(8))}` : scope
  const bothOne = a.scope.startsWith('widget:#') && b.scope.startsWith('widget:#')
  return !bothOne && general(a.scope) === general(b.scope)
}

function describe(
  kind: KeyConflict['kind'],
  first: CompiledBinding,
  second: CompiledBinding,
  scope: string,
): KeyConflict {
  const names = [first.name, second.name].filter((name) => name !== undefined)
  const commands = [first.command.id, second.command.id]
  return { chord: second.text, scope, commands, kind, ...(names.length > 0 && { names }) }
}

import type { Keymap } from '@tagwright/core'

/** A keymap that is made when somebody first asks it: no frame waits for keys that nobody has pressed. */
export function lazyKeymap(make: () => Keymap): Keymap {
  let made: Keymap | null = null
  const keymap = () => {
    made ??= make()
    return made
  }
  return {
    match: (stroke, scopes) => keymap().match(stroke, scopes),
    matchAll: (stroke, scopes) => keymap().matchAll(stroke, scopes),
    chordsOf: (command, args) => keymap().chordsOf(command, args),
    get conflicts() {
      return keymap().conflicts
    },
    get issues() {
      return keymap().issues
    },
  }
}

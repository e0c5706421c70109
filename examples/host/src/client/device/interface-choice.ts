import type { InterfaceChoice } from '@tagwright/task'

const key = 'tagwright-host-interface'

/** The annotator's choice of theme, density and keys, as kept on this device. */
export function readChoice(): InterfaceChoice {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    return {}
  }
}

/** Keeps the choice for the next task. */
export function keepChoice(choice: InterfaceChoice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice))
  } catch {
    // A device that keeps nothing asks again.
  }
}

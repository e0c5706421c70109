const notTyped = new Set([
  ...['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'],
])

/** The innermost target of an event, looked at through open shadow roots. */
export function innermostTarget(event: Event): Element | null {
  const [first] = event.composedPath()
  const target = first ?? event.target
  return target instanceof Element ? target : null
}

/** Whether an element takes text, so that printable keys belong to it. */
export function takesText(element: Element | null): boolean {
  if (!element) return false
  const name = element.localName
  if (name === 'textarea' || name === 'select') return true
  if (name === 'input') return !notTyped.has((element as HTMLInputElement).type)
  return (element as HTMLElement).isContentEditable === true || element.role === 'textbox'
}

const activated = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'menuitem',
  'tab',
  'option',
])

/** Whether a key belongs to a native control by itself: Space on a button, arrows on a slider. */
export function belongsToControl(element: Element | null, event: KeyboardEvent): boolean {
  if (!element || event.ctrlKey || event.metaKey || event.altKey) return false
  const control = element.closest('button, a[href], summary, input, select, [role]')
  if (!control) return false
  const { localName } = control
  const role = control.getAttribute('role') ?? localName
  const type = localName === 'input' ? (control as HTMLInputElement).type : ''
  if (event.key === 'Enter' || event.key === ' ') {
    return (
      localName === 'summary' || activated.has(role) || localName === 'a' || activated.has(type)
    )
  }
  const moves = /^(Arrow|Home$|End$|Page)/.test(event.key)
  return (
    moves && (type === 'radio' || type === 'range' || localName === 'select' || role === 'slider')
  )
}

const focusable = [
  'input:not([disabled], [type="hidden"])',
  'textarea:not([disabled])',
  'select:not([disabled])',
  'button:not([disabled])',
  'a[href]',
  '[tabindex]:not([tabindex="-1"])',
].join(',')

/** Moves focus into a widget, to its marked place (`data-tagwright-focus`) or its first control. */
export function focusWidget(root: HTMLElement | null, widget: string): boolean {
  const holder = root?.querySelector(`[data-tagwright-widget="${CSS.escape(widget)}"]`)
  if (!holder) return false
  const place =
    holder.querySelector<HTMLElement>('[data-tagwright-focus]') ??
    holder.querySelector<HTMLElement>('[aria-invalid="true"]:is(input, textarea, select)') ??
    holder.querySelector<HTMLElement>(focusable)
  holder.scrollIntoView({ block: 'nearest' })
  place?.focus()
  return place != null
}

import type { Scope } from '@tagwright/core'
import { clipboardType } from './clipboard-text.js'

/** The computer's clipboard, reached without asking for a permission where that is possible. */
export interface SystemClipboard {
  /** Puts a text there, as copied annotations and as plain text; false when it was refused. */
  write(text: string): boolean
  /** May be asked for its text outside of a paste event; the browser may ask the annotator first. */
  readonly canAsk: boolean
  /** Its text; null when it cannot be had. */
  ask(): Promise<string | null>
}

/** Fills a copy or cut event's data with copied annotations. */
export function fillClipboard(event: ClipboardEvent, text: string): void {
  if (!event.clipboardData) return
  event.clipboardData.setData(clipboardType, text)
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}

/** The text of a paste event: that of copied annotations before any other. */
export function textOfPaste({ clipboardData }: ClipboardEvent): string {
  return clipboardData?.getData(clipboardType) || clipboardData?.getData('text/plain') || ''
}

/** Reaches the clipboard of the computer that a document is shown on. */
export function createSystemClipboard(page: Document, scope: Scope): SystemClipboard {
  const { clipboard } = page.defaultView?.navigator ?? {}
  return {
    get canAsk() {
      return typeof clipboard?.readText === 'function'
    },
    write(text) {
      let filled = false
      // The command makes the browser ask the page what to copy; only our text answers.
      const asked = scope.child()
      const fill = (event: ClipboardEvent) => {
        event.stopImmediatePropagation()
        fillClipboard(event, text)
        filled = true
      }
      asked.listen(page, 'copy', fill, { capture: true })
      asked.listen(page, 'beforecopy', (event: Event) => event.preventDefault(), { capture: true })
      try {
        page.execCommand('copy')
      } catch {
        // Some frames forbid the command.
      } finally {
        asked.dispose()
      }
      if (filled) return true
      clipboard?.writeText?.(text).catch(() => {})
      return false
    },
    async ask() {
      try {
        return (await clipboard?.readText?.()) ?? null
      } catch {
        return null
      }
    },
  }
}

import { createScope, targetsOf } from '@tagwright/core'
import { takesText } from '@tagwright/react'
import type { Annotation, Issue, Relation } from '@tagwright/schema'
import type { Surface } from '../canvas/surface.js'
import { type CopiedAnnotations, fromClipboardText, toClipboardText } from './clipboard-text.js'
import type { Pasteboard } from './pasteboard.js'
import { relationsAmong } from './relations-among.js'
import { settlePasted } from './settle-pasted.js'
import { createSystemClipboard, fillClipboard, textOfPaste } from './system-clipboard.js'

/** What came of a paste. */
export interface PasteNews {
  pasted: number
  /** What was left out. */
  issues: readonly Issue[]
}

/** Milliseconds until a browser that sends no paste event here is not waited for any more. */
const patience = 150

/** Makes the pasteboard of a widget inside a provider's root; ends with `dispose`. */
export function createPasteboard(
  surface: Surface,
  root: HTMLElement,
  onNews: (news: PasteNews) => void,
): Pasteboard & { dispose(): void } {
  const { store, widget } = surface
  const page = root.ownerDocument
  const scope = createScope()
  const system = createSystemClipboard(page, scope)
  const context = { store, widget: widget.id, dry: false, args: undefined }
  /** What of the task's clipboard is on the computer's as well. */
  let mirrored: readonly Annotation[] | null = null
  let stopWaiting: (() => void) | null = null
  let tooLate = false

  const held = () => store.clipboard.read()
  const keep = (
    annotations: readonly Annotation[],
    relations: readonly Relation[],
    isMirrored: boolean,
  ) => {
    store.clipboard.write(annotations, relations)
    mirrored = isMirrored ? held() : null
  }
  const between = (annotations: readonly Annotation[]) =>
    relationsAmong(store.getState().document.relations, annotations)
  const paste = (copied: CopiedAnnotations, isMirrored = true) => {
    const { annotations, relations, issues } = settlePasted(surface, copied)
    if (annotations.length > 0) keep(annotations, relations, isMirrored)
    const done = annotations.length > 0 && store.run('annotation.paste', undefined, context)
    onNews({ pasted: done ? annotations.length : 0, issues })
  }
  const pasteHeld = () => {
    const relations = store.clipboard.relations?.() ?? []
    paste({ annotations: held(), relations, broken: 0 }, held() === mirrored)
  }
  /** The newest of what is here and on the computer's clipboard. */
  const take = (text: string) => {
    const isOlder = held().length > 0 && held() !== mirrored
    const copied = isOlder ? null : fromClipboardText(text)
    if (copied) paste(copied)
    else if (isOlder) pasteHeld()
    else onNews({ pasted: 0, issues: [] })
  }
  // With nothing selected as text, these events are the page's, wherever the focus is.
  const isMine = (event: ClipboardEvent) => {
    const focused = (root.getRootNode() as Document | ShadowRoot).activeElement
    if (event.defaultPrevented || !focused || takesText(focused)) return false
    const around = focused.closest('[data-tagwright-widget]')
    return root.contains(around) && around?.getAttribute('data-tagwright-widget') === widget.id
  }
  scope.listen(page, 'paste', (event: ClipboardEvent) => {
    if (tooLate || !isMine(event)) return
    stopWaiting?.()
    event.preventDefault()
    if (store.canEdit(undefined, widget.id)) take(textOfPaste(event))
  })
  // From the browser's own menu; keys go through the commands.
  for (const kind of ['copy', 'cut'] as const) {
    scope.listen(page, kind, (event: ClipboardEvent) => {
      const targets = targetsOf(context).filter((each) => each.widget === widget.id)
      if (!isMine(event) || targets.length === 0 || page.getSelection()?.toString()) return
      const ids = targets.map(({ id }) => id)
      if (kind === 'cut' && !ids.every((id) => store.canEdit(id))) return
      const relations = between(targets)
      fillClipboard(event, toClipboardText(targets, relations))
      keep(targets, relations, true)
      if (kind === 'cut') store.run('annotation.delete', { ids }, context)
    })
  }
  return {
    copy(annotations) {
      const relations = between(annotations)
      keep(annotations, relations, system.write(toClipboardText(annotations, relations)))
    },
    canPaste: () => held().length > 0 || system.canAsk,
    expectPaste() {
      stopWaiting?.()
      const end = scope.timeout(() => {
        stopWaiting = null
        // A paste event that comes after all must not paste a second time.
        tooLate = true
        scope.timeout(() => {
          tooLate = false
        }, 1000)
        if (held().length > 0) pasteHeld()
        else void system.ask().then((text) => scope.disposed || take(text ?? ''))
      }, patience)
      stopWaiting = () => {
        stopWaiting = null
        end()
      }
    },
    dispose: () => scope.dispose(),
  }
}

import { IconButton, useMessages } from '@tagwright/react'
import { X } from 'lucide-react'
import { type JSX, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'

/** Props of {@link HelpPanel}. */
export interface HelpPanelProps {
  title: string
  children: ReactNode
  /** @default 'region' */
  role?: 'region' | 'search'
}

const focusable = 'input, select, textarea, button'

/**
 * A panel between the timeline and its transcript. Focus goes to its first field; Escape closes it and
 * gives the focus back to where it was, in a text with the caret as it stood.
 */
export function HelpPanel({ title, children, role = 'region' }: HelpPanelProps): JSX.Element {
  const timeline = useTimeline()
  const { t } = useMessages(writingMessages)
  const { panel, caret } = timeline.help
  const body = useRef<HTMLElement>(null)
  const heading = useId()
  const before = useRef<{ element: HTMLElement | null; id: string | null } | null>(null)

  useLayoutEffect(() => {
    const element = body.current
    if (!element) return
    const root = element.getRootNode() as Document | ShadowRoot
    // StrictMode runs this twice: what was in focus at first counts.
    before.current ??= {
      element: root.activeElement instanceof HTMLElement ? root.activeElement : null,
      id: timeline.activeText.get()?.id ?? null,
    }
    const fields = [...element.querySelectorAll<HTMLElement>(focusable)]
    const first = fields.find((one) => !one.hasAttribute('data-close')) ?? fields[0]
    first?.focus({ preventScroll: true })
  }, [timeline])

  const close = () => {
    panel.set(null)
    const { element, id } = before.current ?? { element: null, id: null }
    if (id !== null && timeline.segments.index.get(id)) {
      const area = element?.isConnected && element instanceof HTMLTextAreaElement ? element : null
      if (!area) return timeline.select(id, { caret: 'end' })
      area.focus({ preventScroll: true })
      const at = caret.get()
      if (at?.id === id) area.setSelectionRange(at.start, at.end)
    } else if (element?.isConnected) element.focus({ preventScroll: true })
    else timeline.stageElement.get()?.focus()
  }
  return (
    <section
      ref={body}
      role={role}
      aria-labelledby={heading}
      className="tagwright-audio-help"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <header className="tagwright-audio-help-head">
        <h3 id={heading}>{title}</h3>
        <IconButton
          data-close
          label={t('audio.help.close')}
          icon={<X aria-hidden size={16} />}
          tooltip={false}
          onClick={close}
        />
      </header>
      {children}
    </section>
  )
}

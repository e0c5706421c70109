import { useMessages } from '@tagwright/react'
import { mediumMessages } from './medium.messages.js'

/** Props of `Passage`. */
export interface PassageProps {
  text: string
  /** BCP 47 tag. */
  language?: string | undefined
  /** What it is called. @default the message catalogue's "text" */
  label?: string | undefined
}

/** Most UTF-16 units of a passage that are laid out. */
const most = 200_000

/** A text to read, in its own language and direction; long ones scroll by keyboard too. */
export function Passage({ text, language, label }: PassageProps) {
  const { t } = useMessages(mediumMessages)
  return (
    <section
      className="tagwright-passage"
      dir="auto"
      lang={language}
      aria-label={label ?? t('fields.medium.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus.
      tabIndex={0}
    >
      {text.length > most ? `${text.slice(0, most)}…` : text}
    </section>
  )
}

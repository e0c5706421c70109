import { useCallback, useEffect, useRef, useState } from 'react'

/** What binds a text box to a value that others change too. */
export interface TypedText {
  /** What the box shows: ahead of the value only while an input method composes. */
  shown: string
  change(text: string, composing: boolean): void
  /** Hands over what is still being composed. */
  flush(): void
}

/** Keeps what an input method composes out of the document until it is settled, so that undo never cuts a syllable. */
export function useTypedText(value: string, commit: (text: string) => void): TypedText {
  const [composed, setComposed] = useState<string | null>(null)
  const latest = useRef({ composed, commit })
  useEffect(() => {
    latest.current = { composed, commit }
  })
  const settle = useCallback((text: string) => {
    latest.current.composed = null
    setComposed(null)
    latest.current.commit(text)
  }, [])
  const flush = useCallback(() => {
    const { composed: text } = latest.current
    if (text !== null) settle(text)
  }, [settle])
  // What was being composed when the field goes away is kept as well.
  useEffect(() => flush, [flush])
  return {
    shown: composed ?? value,
    change(text, composing) {
      if (!composing) return settle(text)
      latest.current.composed = text
      setComposed(text)
    },
    flush,
  }
}

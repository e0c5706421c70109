import { formatChord, type KeyStroke } from '@tagwright/core'
import { useIsMac, useKeymap, useMessages } from '@tagwright/react'
import { type KeyboardEvent, useCallback } from 'react'
import { textScope } from '../commands/text-commands.js'
import { audioMessages } from '../messages/audio-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

/**
 * The keys of a transcript's text box: the text's own commands of the keymap first, then whatever the
 * root does with a key. Whatever the profile says, Escape and then Tab leave the box.
 */
export function useTextKeys(): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  const { store, widget, leavingText, activeText } = useTimeline()
  const keymap = useKeymap()
  return useCallback(
    (event) => {
      const { nativeEvent } = event
      if (nativeEvent.isComposing || event.keyCode === 229 || modifiers.has(event.key)) return
      const leaving = leavingText.get()
      if (leaving && event.key === 'Tab') {
        event.stopPropagation()
        return
      }
      const stroke: KeyStroke = {
        key: event.key,
        code: nativeEvent.code,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        shiftKey: event.shiftKey,
        altKey: event.altKey,
        repeat: event.repeat,
        isComposing: false,
        typing: true,
      }
      const done = keymap
        .matchAll(stroke, [textScope])
        .some(({ command, args }) => store.run(command, args, { widget: widget.id }))
      const left = event.key === 'Escape' || (leavingText.get() && !leaving)
      leavingText.set(left && activeText.get() !== null)
      if (!done) return
      event.preventDefault()
      event.stopPropagation()
    },
    [store, widget, keymap, leavingText, activeText],
  )
}

/** What a screen reader says of the keys of a text box, as they are in the active profile. */
export function useTextHelp(): string {
  const keymap = useKeymap()
  const mac = useIsMac()
  const { t } = useMessages(audioMessages)
  const keyOf = (...ids: string[]) => {
    const [chord] = ids.flatMap((id) => keymap.chordsOf(id))
    return chord === undefined ? '–' : formatChord(chord, mac)
  }
  return t('audio.text.help', {
    play: keyOf('player.toggle-typing', 'player.play-segment-typing'),
    next: keyOf('segment.next-typing', 'segment.next'),
    leave: formatChord('Escape', mac),
  })
}

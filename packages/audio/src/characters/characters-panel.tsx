import { useAnnounce, useMessages, useScope } from '@tagwright/react'
import { type JSX, type KeyboardEvent, useRef, useState } from 'react'
import { writingMessages } from '../messages/writing-messages.js'
import { useTimeline } from '../timeline/timeline-context.js'
import { HelpPanel } from '../transcript/help-panel.js'
import { RowSelect } from '../transcript/row-select.js'
import { insertAtCaret } from './insert-text.js'
import { usualCharacters } from './usual-characters.js'

/** Characters that the keyboard lacks: arrows go through the grid, Enter writes at the caret of the text. */
export function CharactersPanel(): JSX.Element {
  const timeline = useTimeline()
  const { t, localize } = useMessages(writingMessages)
  const announce = useAnnounce()
  const scope = useScope()
  const groups = [
    ...(timeline.widget.characters ?? []).map(({ name, characters }) => ({
      name: localize(name),
      characters,
    })),
    ...usualCharacters.map(({ name, characters }) => ({ name: t(name), characters })),
  ]
  const [group, setGroup] = useState(0)
  const shown = groups[Math.min(group, groups.length - 1)]!
  const [place, setPlace] = useState(0)
  const grid = useRef<HTMLDivElement>(null)

  const write = (character: string) => {
    const active = timeline.activeText.get()
    const caret = insertAtCaret(timeline, character)
    announce(caret ? t('audio.characters.written', { character }) : t('audio.characters.nowhere'))
    if (caret && active?.id === caret.id)
      // The text box takes the new text over first, and puts the caret at its end.
      scope.frame(() => active.element.setSelectionRange(caret.start, caret.end))
  }
  const move = (event: KeyboardEvent) => {
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])]
    const now = buttons.indexOf(event.target as HTMLButtonElement)
    const next = nextPlace(buttons, now, event.key, getComputedStyle(event.currentTarget).direction)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setPlace(next)
    buttons[next]?.focus()
  }
  return (
    <HelpPanel title={t('audio.characters')}>
      <RowSelect
        label={t('audio.characters.group')}
        value={String(group)}
        options={groups.map(({ name }, at) => ({ id: String(at), name }))}
        onChange={(next) => {
          setGroup(Number(next))
          setPlace(0)
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a group of form controls. */}
      <div
        ref={grid}
        role="group"
        aria-label={shown.name}
        className="tagwright-audio-characters"
        onKeyDown={move}
      >
        {shown.characters.map((character, at) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a host may name a character twice.
            key={at}
            type="button"
            className="tagwright-audio-character"
            tabIndex={at === place ? 0 : -1}
            // The caret stays in the text while a pointer writes.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setPlace(at)}
            onClick={() => write(character)}
          >
            {/^\p{M}/u.test(character) ? `◌${character}` : character}
          </button>
        ))}
      </div>
      <p className="tagwright-audio-help-status">{t('audio.characters.hint')}</p>
    </HelpPanel>
  )
}

function nextPlace(
  buttons: readonly HTMLElement[],
  now: number,
  key: string,
  direction: string,
): number | undefined {
  if (now < 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return buttons.length - 1
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return Math.min(buttons.length - 1, Math.max(0, now + (key === forward ? 1 : -1)))
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  // As many stand in a row as there is room for.
  const top = buttons[0]!.offsetTop
  const wrapped = buttons.findIndex(({ offsetTop }) => offsetTop > top)
  const columns = wrapped < 0 ? buttons.length : wrapped
  const next = now + (key === 'ArrowDown' ? columns : -columns)
  return next >= 0 && next < buttons.length ? next : now
}

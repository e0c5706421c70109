import { expect, test } from 'vitest'
import { audioMessages } from './audio-messages.js'
import { writingMessages } from './writing-messages.js'

test.each(['en', 'fr'] as const)('who says the word on a tool presses it, in %s', (locale) => {
  const names: Record<string, string> = audioMessages[locale]
  const shown = Object.entries<string>(writingMessages[locale]).filter(([key]) =>
    key.startsWith('audio.help.name.'),
  )
  expect(shown.length).toBeGreaterThan(5)
  for (const [key, word] of shown) {
    const tool = key.slice('audio.help.name.'.length)
    const name = names[`audio.command.${tool}.open`] ?? names[`audio.command.${tool}.toggle`] ?? ''
    expect(name.toLocaleLowerCase(locale)).toContain(word.toLocaleLowerCase(locale))
  }
})

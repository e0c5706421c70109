import { readFileSync } from 'node:fs'
import { createTaskKeymap, createTaskStore } from '@tagwright/core'
import { expect, test } from 'vitest'
import { speechTask } from '../fixtures/speech.js'
import { audioCommands } from './audio-commands.js'

const page = readFileSync(new URL('../../docs/actions.md', import.meta.url), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| job'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

/** What each job of the table is done with; the keys that it names must be those of the command. */
const jobs: Record<string, readonly string[]> = {
  'new segment where it plays, caret in its text': ['segment.create'],
  'next segment after the last one, caret in its text': ['segment.next-typing'],
  'end the segment where it plays': ['segment.end-here'],
  'commit the text and go on': ['segment.next-typing'],
  'play or pause while typing': ['player.toggle-typing'],
  'hear the segment again': ['player.play-segment-typing'],
  'hear the next one on arriving': [],
  'change the speaker': ['segment.next-speaker', 'speaker.assign'],
  'split where the caret is, with the words’ times': ['segment.split'],
  'merge with the next': ['segment.merge-next'],
  'move an edge by a little and hear it': [
    ...['segment.start-earlier', 'segment.start-later', 'segment.end-earlier', 'segment.end-later'],
  ],
  'hear what was not heard yet': ['player.play-unheard'],
}

test('every count of the table is one key that the command has, or none', () => {
  const store = createTaskStore({ task: speechTask() })
  store.addCommands(audioCommands)
  const keymap = createTaskKeymap(store)
  expect(rows.map(([, job]) => job!.replaceAll("'", '’'))).toEqual(Object.keys(jobs))
  for (const [, job, keys] of rows) {
    const commands = jobs[job!.replaceAll("'", '’')]!
    expect(keys, job).toMatch(commands.length === 0 ? /^0 / : /^1 /)
    for (const id of commands) {
      const [chord] = keymap.chordsOf(id)
      const name = chord!
        .replace('Mod+', 'Ctrl+')
        .replace('Digit', '')
        .replace('Ctrl+Shift+J', 'Shift')
      const key = id.startsWith('segment.end-') && id !== 'segment.end-here' ? 'Shift' : name
      expect(keys, `${job}: ${id}`).toContain(key)
    }
  }
})

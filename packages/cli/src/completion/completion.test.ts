import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runHere } from '../testing/fake-host.js'
import { shells } from './completion-script.js'

const script = async (shell: string) => (await runHere('.', ['completion', shell])).output

test('bash completes commands, options and formats', async () => {
  const text = await script('bash')
  const complete = (words: string[]) => {
    const list = words.map((word) => `'${word}'`).join(' ')
    const run = `${text}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _tagwright; echo "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', run], { encoding: 'utf8' }).stdout.trim().split(' ')
  }
  expect(complete(['tagwright', 'con'])).toEqual(['convert'])
  expect(complete(['tagwright', 'convert', '--outp'])).toEqual(['--output'])
  expect(complete(['tagwright', 'convert', '--to', 'coc'])).toEqual(['coco'])
  expect(complete(['tagwright', 'diff', '--by', ''])).toEqual(['id', 'iou'])
  expect(complete(['tagwright', 'completion', 'z'])).toEqual(['zsh'])
})

test.each(shells)('%s hears of every command and of the formats', async (shell) => {
  const text = await script(shell)
  for (const word of ['convert', 'validate', 'stats', 'diff', 'merge', 'split', 'peaks', 'coco'])
    expect(text).toContain(word)
})

test.each(['zsh', 'fish'])('the script for %s is well formed', async (shell) => {
  const { error, status, stderr } = spawnSync(shell, ['-n'], { input: await script(shell) })
  // Only where that shell is installed can it be asked.
  if (error) expect(error.message).toContain('ENOENT')
  else expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' })
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main, root, run } from './run.mjs'

const folder = join(root, '.changeset')
const changelog = join(root, 'CHANGELOG.md')

/** The words of the changesets, without the list of packages above them. */
function summaries() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')
  return files.map((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/^---[\s\S]*?\n---\s*/, '')
      .trim(),
  )
}

// Raises the shared version by the changesets and moves their words into the one changelog.
await main(async () => {
  const words = summaries().filter(Boolean)
  if (words.length === 0) throw new Error('There are no changesets: `npx changeset` makes one.')
  await run('changeset', ['version'])
  await run('npm', ['install', '--package-lock-only', '--ignore-scripts'], { quiet: true })
  const { version } = JSON.parse(readFileSync(join(root, 'packages/schema/package.json'), 'utf8'))
  const entry = `## ${version}\n\n${words.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n')}\n`
  const text = readFileSync(changelog, 'utf8')
  const at = text.indexOf('\n## ')
  writeFileSync(changelog, `${text.slice(0, at)}\n${entry}${text.slice(at)}`)
})

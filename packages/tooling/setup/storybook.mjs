import { install } from './install.mjs'
import { main, run } from './run.mjs'

const [command = 'dev', ...rest] = process.argv.slice(2)

await main(async () => {
  await install()
  const usual = command === 'dev' ? ['-p', '6006', '--ci'] : []
  await run('storybook', [command, ...(rest.length > 0 ? rest : usual)])
})

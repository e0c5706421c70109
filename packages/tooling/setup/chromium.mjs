import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasApt, installPackages, libraryFolders, unpackPackages } from './debian-packages.mjs'
import { findChromium, rememberedChromium } from './find-chromium.mjs'
import { cache, isMain, main, run } from './run.mjs'

const folder = join(cache, 'chromium')

function remember(path) {
  mkdirSync(dirname(rememberedChromium), { recursive: true })
  writeFileSync(rememberedChromium, `${path}\n`)
}

/** Debian's Chromium without root: unpacked, started by a script that sets its library path. */
async function unpack() {
  const tree = join(folder, 'debian')
  await unpackPackages(['chromium', 'fonts-dejavu-core'], tree)
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${join(tree, 'usr/share/fonts')}</dir>
<cachedir>${join(folder, 'fonts')}</cachedir></fontconfig>\n`,
  )
  const script = join(folder, 'chromium.sh')
  writeFileSync(
    script,
    `#!/bin/sh
export LD_LIBRARY_PATH='${libraryFolders(tree).join(':')}'"\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -d /etc/fonts ] || export FONTCONFIG_FILE='${fonts}'
exec '${join(tree, 'usr/lib/chromium/chromium')}' "$@"\n`,
  )
  chmodSync(script, 0o755)
  remember(script)
}

async function download() {
  const path = join(cache, 'playwright')
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '', PLAYWRIGHT_BROWSERS_PATH: path }
  await run('playwright', ['install', 'chromium'], { env })
  process.env.PLAYWRIGHT_BROWSERS_PATH = path
  const { chromium } = await import('playwright-core')
  remember(chromium.executablePath())
}

const starts = (path) =>
  run(path, ['--headless', '--no-sandbox', '--version'], { quiet: true }).then(
    () => true,
    () => false,
  )

/** Makes sure that there is a Chromium: an existing one, Debian's, or Playwright's. */
export async function provideChromium() {
  const ways = []
  if (process.platform === 'linux' && (await hasApt())) {
    if (process.getuid?.() === 0) ways.push(['Debian package', () => installPackages(['chromium'])])
    ways.push(['Debian package, unpacked', unpack])
  }
  ways.push(["Playwright's download", download])
  const found = process.env.TAGWRIGHT_CHROMIUM_AFRESH === '1' ? undefined : findChromium()
  if (found && (await starts(found))) return console.log(`Chromium: ${found}`)
  for (const [name, provide] of ways) {
    console.log(`Chromium: trying ${name}`)
    try {
      await provide()
    } catch (error) {
      console.log(`  ${error instanceof Error ? error.message : error}`)
      continue
    }
    const path = findChromium()
    if (path && existsSync(path) && (await starts(path))) return console.log(`Chromium: ${path}`)
  }
  throw new Error('No Chromium could be had. Install one and set CHROMIUM_PATH to its path.')
}

if (isMain(import.meta.url)) await main(provideChromium)

import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where an unpacked or downloaded Chromium is remembered: a text file holding one path. */
export const rememberedChromium = fileURLToPath(
  new URL('../../../node_modules/.cache/chromium/executable', import.meta.url),
)

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** Arguments that every launch uses: no sandbox in containers, no talk with the outside. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const remembered = () => {
  try {
    return readFileSync(rememberedChromium, 'utf8').trim()
  } catch {
    return ''
  }
}

/** Path of a Chromium on this machine (CHROMIUM_PATH, remembered, PATH), or undefined. */
export function findChromium() {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CHROMIUM_PATH ?? '', remembered(), ...inPath].find(
    (path) => path !== '' && runs(path),
  )
}

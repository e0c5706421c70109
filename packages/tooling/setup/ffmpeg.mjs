import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasApt, libraryFolders, unpackPackages } from './debian-packages.mjs'
import { cache, isMain, main } from './run.mjs'

const unpacked = join(cache, 'ffmpeg')

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of an ffmpeg on this machine (FFMPEG_PATH, PATH, unpacked), or undefined. */
export function findFfmpeg() {
  const inPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'ffmpeg'))
  return [process.env.FFMPEG_PATH ?? '', ...inPath, join(unpacked, 'usr/bin/ffmpeg')].find(
    (path) => path !== '' && runs(path),
  )
}

/** Makes sure that there is an ffmpeg: an existing one, or Debian's, unpacked without root. */
export async function provideFfmpeg() {
  const found = process.env.TAGWRIGHT_FFMPEG_AFRESH === '1' ? undefined : findFfmpeg()
  if (!found && process.platform === 'linux' && (await hasApt())) {
    console.log('ffmpeg: unpacking Debian package')
    await unpackPackages(['ffmpeg'], unpacked)
  }
  const path = findFfmpeg()
  if (!path) throw new Error('ffmpeg: none found. Install it and set FFMPEG_PATH to its path.')
  console.log(`ffmpeg: ${path}`)
  return path
}

/** Environment that an ffmpeg needs, the library path of an unpacked one. */
export function ffmpegEnvironment(path) {
  if (!path.startsWith(unpacked)) return {}
  // Debian keeps the linear algebra of its filters in folders that its own set-up links.
  const nested = ['blas', 'lapack', 'pulseaudio'].flatMap((name) =>
    libraryFolders(unpacked).map((folder) => join(folder, name)),
  )
  return { LD_LIBRARY_PATH: [...libraryFolders(unpacked), ...nested].join(delimiter) }
}

if (isMain(import.meta.url)) await main(provideFfmpeg)

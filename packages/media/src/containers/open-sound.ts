import type { ByteSource } from './byte-source.js'
import { openFlac } from './flac-file.js'
import { openFrames } from './frames-file.js'
import { openMp4 } from './mp4-file.js'
import { openOgg } from './ogg-file.js'
import type { SoundFile } from './sound-file.js'
import { openWebm } from './webm-file.js'

/** The containers that are known; each says at once when a file is not its own. */
const openers = [openOgg, openWebm, openFlac, openMp4, openFrames]

/**
 * Opens the sound of a file by what is in it, whatever its name: MP4 and M4A, WebM and Matroska, Ogg,
 * FLAC, MP3, AAC. Null when it is none of these, or has no sound that is known.
 */
export async function openSound(source: ByteSource): Promise<SoundFile | null> {
  for (const open of openers) {
    const file = await open(source)
    if (file) return file
  }
  return null
}

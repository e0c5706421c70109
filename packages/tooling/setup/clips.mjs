import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ffmpegEnvironment, provideFfmpeg } from './ffmpeg.mjs'
import { main, root, run } from './run.mjs'

const media = join(root, 'packages/tooling/fixtures/media')

/** No clip may weigh down the repository. */
const most = 200_000

/** Pixels of the picture; the strip with the frame's number lies below it. */
const size = { width: 320, height: 240 }
const strip = 16
const bits = 10

/**
 * The number of each frame, written under the picture as white squares for its binary digits, the
 * lowest at the left: so a test can read from the pixels which frame is really shown.
 */
function numbered() {
  const cell = size.width / bits
  const squares = Array.from(
    { length: bits },
    (_, bit) =>
      `drawbox=x=${bit * cell}:y=${size.height}:w=${cell}:h=${strip}:color=white:t=fill:` +
      `enable='mod(floor(n/${2 ** bit}),2)'`,
  )
  return [`pad=${size.width}:${size.height + strip}:0:0:black`, ...squares].join(',')
}

/** Same bytes from the same program: no dates, one thread. */
const encoded = (quality) => [
  ...['-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', String(quality), '-g', '50', '-threads', '1'],
  ...['-row-mt', '0', '-pix_fmt', 'yuv420p', '-c:a', 'libopus', '-b:a', '24k', '-ac', '1'],
  ...[
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-flags:a',
    '+bitexact',
  ],
]

/** Where the cat's picture is in `cat-walk.webm`: its left edge and top by time in seconds. */
const walk = [
  { time: 0, x: 16, y: 140 },
  { time: 2, x: 136, y: 60 },
  { time: 4, x: 216, y: 150 },
  { time: 6, x: 96, y: 100 },
]
const cat = { width: 72, height: 48 }

/** The place along one axis as an expression of ffmpeg's `t`, straight between the points. */
function along(axis) {
  let text = String(walk.at(-1)[axis])
  for (let at = walk.length - 2; at >= 0; at--) {
    const [from, to] = [walk[at], walk[at + 1]]
    const slope = (to[axis] - from[axis]) / (to.time - from.time)
    text = `if(lt(t,${to.time}),${from[axis]}+(t-${from.time})*(${slope}),${text})`
  }
  return text
}

const clips = {
  /** A cat's picture walks before a pagoda, 25 frames a second, while a sentence is read. */
  'cat-walk.webm': (path) => [
    ...['-loop', '1', '-framerate', '25', '-t', '7', '-i', join(media, 'china_pagoda.jpg')],
    ...['-loop', '1', '-framerate', '25', '-t', '7', '-i', join(media, 'chelsea_cat.png')],
    ...['-i', join(media, 'austen-0870.wav')],
    '-filter_complex',
    `[0:v]scale=${size.width}:${size.height}:force_original_aspect_ratio=increase,` +
      `crop=${size.width}:${size.height}[back];[1:v]scale=${cat.width}:${cat.height}[cat];` +
      `[back][cat]overlay=x='${along('x')}':y='${along('y')}':eval=frame,${numbered()}[out]`,
    ...['-map', '[out]', '-map', '2:a', '-t', '7', ...encoded(42), path],
  ],
  /** A slow pan over a raccoon at 29.97 frames a second, with speech. */
  'raccoon-pan.webm': (path) => [
    ...['-loop', '1', '-framerate', '30000/1001', '-t', '5', '-i', join(media, 'raccoon.jpg')],
    ...['-i', join(media, 'austen-0890.wav')],
    '-filter_complex',
    `[0:v]scale=480:360,crop=${size.width}:${size.height}:'n':'n/2',${numbered()}[out]`,
    ...['-map', '[out]', '-map', '1:a', '-t', '5', ...encoded(44), path],
  ],
  /** The same raccoon without sound, its frames of unequal length, as phones write them. */
  'raccoon-uneven.webm': (path) => [
    ...['-loop', '1', '-framerate', '25', '-t', '4', '-i', join(media, 'raccoon.jpg')],
    '-filter_complex',
    `[0:v]scale=480:360,crop=${size.width}:${size.height}:'2*n':'n',` +
      `select='not(eq(mod(n,5),1)+eq(mod(n,7),3))',${numbered()}[out]`,
    ...['-map', '[out]', '-fps_mode', 'vfr', '-an', ...encoded(44), path],
  ],
}

// Makes the clips of the fixtures from the fixtures' own pictures and speech.
await main(async () => {
  const ffmpeg = await provideFfmpeg()
  const env = ffmpegEnvironment(ffmpeg)
  for (const [name, make] of Object.entries(clips)) {
    const path = join(media, name)
    rmSync(path, { force: true })
    await run(ffmpeg, ['-v', 'error', '-y', ...make(path)], { env, quiet: true })
    const bytes = statSync(path).size
    console.log(`${name}: ${(bytes / 1000).toFixed(1)} kB`)
    if (bytes > most) throw new Error(`${name} is larger than ${most / 1000} kB`)
  }
  const facts = { frameRate: 25, ...cat, walk }
  writeFileSync(join(media, 'cat-walk.json'), `${JSON.stringify(facts, null, 2)}\n`)
})

import type { Corpus } from '../format/corpus.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { SerializeEvent } from '../format/serialize-event.js'
import type { Segment } from '../time/segments.js'
import {
  type SpeechFormat,
  serializeRecordings,
  type WritableRecording,
} from '../time/serialize-recordings.js'
import { extensionOf } from '../time/speech-extension.js'
import { whisperExtension } from './losses.js'
import type { WhisperWord } from './read-words.js'

/** Writes the JSON of Whisper, or of WhisperX with its speakers, for each recording. */
export function serializeWhisperAs(format: SpeechFormat) {
  return (
    corpus: Corpus,
    _options: undefined,
    environment: FormatEnvironment,
  ): AsyncGenerator<SerializeEvent> =>
    serializeRecordings(corpus, format, '.json', environment, (recording) =>
      writeFile(recording, format.id === 'whisperx'),
    )
}

function* writeFile(recording: WritableRecording, isX: boolean): Generator<string> {
  const kept = recording.isFirst ? extensionOf(recording.document, whisperExtension) : {}
  const texts: string[] = []
  yield '{"segments":['
  for (const [i, segment] of recording.segments.entries()) {
    const written = segmentOf(segment, i, recording, isX)
    texts.push(written.text)
    yield `${i === 0 ? '' : ','}\n${JSON.stringify(written)}`
  }
  const rest = {
    text: texts.join(isX ? ' ' : ''),
    ...(recording.medium.language === undefined ? {} : { language: recording.medium.language }),
    ...kept,
  }
  yield `\n],${JSON.stringify(rest).slice(1)}\n`
}

function segmentOf(
  { annotation, start, end }: Segment,
  index: number,
  recording: WritableRecording,
  isX: boolean,
) {
  const lose = (key: string) => recording.lose(key, annotation)
  if (annotation.id !== `segment-${index}`) lose('ids')
  const written = recording.textOf(annotation)
  const text = written.trim()
  if (text !== written) lose('spaces')
  const words = (annotation.words ?? []).map((word) => writeWord(word, text, isX, lose))
  return {
    ...(isX ? {} : { id: index }),
    start,
    end,
    // Whisper's texts begin with the space that parts them from the text before.
    text: isX || text === '' ? text : ` ${text}`,
    ...extensionOf(annotation, whisperExtension),
    ...(words.length > 0 ? { words } : {}),
    ...(isX && annotation.speaker !== undefined
      ? { speaker: recording.speakerName(annotation.speaker) }
      : {}),
  }
}

function writeWord(
  word: WhisperWord,
  text: string,
  isX: boolean,
  lose: (key: string) => void,
): Record<string, unknown> {
  const said = word.text.trim()
  if (said !== word.text) lose('spaces')
  if (word.estimated) lose('estimated')
  // In scripts that part words by spaces, Whisper's words begin with theirs.
  const front = !isX && (text.includes(` ${said}`) || text.startsWith(said)) ? ' ' : ''
  const { confidence } = word
  return {
    word: `${front}${said}`,
    ...(word.estimated ? {} : { start: word.start, end: word.end }),
    ...(confidence === undefined ? {} : { [isX ? 'score' : 'probability']: confidence }),
    ...extensionOf(word, whisperExtension),
  }
}

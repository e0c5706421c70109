import type { AnnotationDocument } from '@tagwright/schema'
import { codePointLength } from '@tagwright/schema'
import { textMedium } from '../answers/text-of-medium.js'
import { bareDocument } from '../convert/bare-document.js'
import { datasetFirst } from '../convert/dataset-first.js'
import { createIdMaker } from '../convert/ids.js'
import { LabelBook } from '../convert/label-book.js'
import { baseName, stemOf } from '../convert/paths.js'
import type { FormatEnvironment } from '../format/environment.js'
import type { ParseEvent } from '../format/parse-event.js'
import type { SourceFile } from '../source/source-file.js'
import { readLineBatches } from '../text/line-batches.js'
import { issueEvent, progressEvent } from '../time/parse-recordings.js'
import { conllExtension } from './losses.js'
import { readTags } from './read-tags.js'

/** How columns are read. */
export interface ConllParseOptions {
  /** Column of the token, from 0; negative numbers count from the last. @default 0 */
  token?: number
  /** Column of the tag, from 0; negative numbers count from the last. @default -1 */
  tag?: number
  /** What parts documents: `-DOCSTART-` lines, or every empty line. @default 'docstart' */
  documents?: 'docstart' | 'sentence'
}

interface Sentence {
  tokens: string[]
  tags: string[]
  /** Columns beside token and tag. */
  others: string[]
}

/** Reads columns of tokens and tags, a document for each `-DOCSTART-` or file. */
export function parseConll(
  files: readonly SourceFile[],
  options: ConllParseOptions | undefined,
  environment: FormatEnvironment,
): AsyncGenerator<ParseEvent> {
  const labels = new LabelBook()
  const documentId = createIdMaker()
  async function* all(): AsyncGenerator<ParseEvent> {
    for (const file of files) yield* readFile(file, options ?? {}, labels, documentId)
  }
  return datasetFirst(all(), () => labels.dataset(), environment)
}

async function* readFile(
  file: SourceFile,
  { token = 0, tag = -1, documents = 'docstart' }: ConllParseOptions,
  labels: LabelBook,
  documentId: (text: string) => string,
): AsyncGenerator<ParseEvent> {
  const stem = stemOf(baseName(file.name)) || 'document'
  let sentences: Sentence[] = []
  let sentence: Sentence = { tokens: [], tags: [], others: [] }
  let comments: string[] = []
  const endSentence = () => {
    if (sentence.tokens.length > 0) sentences.push(sentence)
    sentence = { tokens: [], tags: [], others: [] }
  }
  const endDocument = (): ParseEvent[] => {
    endSentence()
    if (sentences.length === 0) return []
    const document = buildDocument(documentId(stem), sentences, comments, labels)
    sentences = []
    comments = []
    return [{ kind: 'document', document }]
  }
  for await (const { lines, first, bytes } of readLineBatches(file)) {
    for (const [i, line] of lines.entries()) {
      if (line.trim() === '') {
        endSentence()
        if (documents === 'sentence') yield* endDocument()
        continue
      }
      if (line.startsWith('-DOCSTART-')) {
        yield* endDocument()
        continue
      }
      const fields = line.includes('\t') ? line.split('\t') : line.trim().split(/[ \u00a0]+/)
      // A token may be a number sign, but then it has a tag.
      if (/^#(?:[ \t]|$)/.test(line) && (fields.length < 2 || !isTag(fields.at(-1)!))) {
        if (comments.length < 1000) comments.push(line)
        continue
      }
      const [said, mark] = [fields.at(token)?.trim(), fields.at(tag)?.trim()]
      if (fields.length < 2 || !said || mark === undefined) {
        const reason = fields.length < 2 ? 'it has no tag beside its token' : 'it has no token'
        yield issueEvent('TW-FORMATS-017', { reason }, { file: file.name, line: first + i })
        continue
      }
      const at = (index: number) => (index < 0 ? fields.length + index : index)
      const rest = fields.filter((_, n) => n !== at(token) && n !== at(tag))
      sentence.tokens.push(said)
      sentence.tags.push(mark)
      sentence.others.push(rest.join('\t'))
    }
    yield progressEvent(file, bytes)
  }
  yield* endDocument()
}

const isTag = (text: string): boolean => /^(?:O|[BIESLUMW]-\S+)$/.test(text.trim())

function buildDocument(
  id: string,
  sentences: readonly Sentence[],
  comments: readonly string[],
  labels: LabelBook,
): AnnotationDocument {
  const document = bareDocument(id)
  let text = ''
  let length = 0
  for (const { tokens, tags } of sentences) {
    if (text !== '') {
      text += '\n'
      length += 1
    }
    const starts: number[] = []
    const ends: number[] = []
    for (const [i, token] of tokens.entries()) {
      if (i > 0) length += 1
      starts.push(length)
      length += codePointLength(token)
      ends.push(length)
    }
    text += tokens.join(' ')
    for (const { label, start, end } of readTags(tags)) {
      const quote = tokens.slice(start, end).join(' ')
      document.annotations.push({
        id: `span-${document.annotations.length + 1}`,
        media: 'text',
        geometry: {
          type: 'text-span',
          media: 'text',
          start: starts[start]!,
          end: ends[end - 1]!,
          quote,
        },
        labels: [labels.take(label).id],
        origin: { kind: 'import', source: 'conll' },
      })
    }
  }
  document.media = [textMedium('text', text)]
  const columns = sentences.map(({ others }) => others)
  const hasColumns = columns.some((list) => list.some((cell) => cell !== ''))
  // Tokens with a space of their own cannot be told from two in the text.
  const isTokenized = sentences.every(({ tokens }) => tokens.every((token) => !/\s/.test(token)))
  document.extensions = {
    [conllExtension]: {
      tokenized: isTokenized,
      ...(hasColumns && isTokenized ? { columns } : {}),
      ...(comments.length > 0 ? { comments } : {}),
    },
  }
  return document
}

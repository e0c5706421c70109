import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import type { AnnotationDocument, DatasetHeader } from '@tagwright/schema'
import { buildCommand } from '../command/build-command.js'
import { compareFacts } from './compare-facts.js'
import { type Facts, factsByKind } from './facts.js'

/** What the command made of one file. */
export interface DataRow {
  file: string
  /** What the expected facts say that the file is. */
  kind: string
  /** The format that the command found; undefined when none was sure. */
  format: string | undefined
  documents: number
  annotations: number
  errors: number
  warnings: number
  exitCode: number | null
  /** Facts that were compared, and what differs of them. */
  compared: number
  differences: string[]
  /** The first issue, or why it could not run. */
  said: string
}

/** Kinds that are read with all of their set; what is compared is the document of the file. */
const wholeFolders = new Set(['yolo'])

/** Kinds that hold no annotations. */
const passed = new Set(['image', 'audio', 'audiowaveform-dat', 'audiowaveform-json'])

/**
 * Runs the command on every file of a folder that its `expected.json` tells facts of, as a user
 * would, and compares.
 */
export async function* readDataFolder(folder: string): AsyncGenerator<DataRow> {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    files: Record<string, Facts & { kind: string }>
  }
  const command = await buildCommand()
  const scratch = mkdtempSync(join(tmpdir(), 'tagwright-data-'))
  try {
    for (const [file, facts] of Object.entries(expected.files)) {
      if (passed.has(facts.kind)) continue
      yield await readOne(command.path, folder, file, facts, scratch)
    }
  } finally {
    command.remove()
    rmSync(scratch, { recursive: true, force: true })
  }
}

interface Report {
  inputs?: {
    format: string
    documents: number
    annotations: number
    errors: number
    warnings: number
  }[]
  issues?: { code: string; message: string }[]
}

async function readOne(
  command: string,
  folder: string,
  file: string,
  facts: Facts & { kind: string },
  scratch: string,
): Promise<DataRow> {
  const output = join(scratch, 'out.ndjson')
  const report = join(scratch, 'report.json')
  // A label file of YOLO says nothing without the folder of its set: names of classes, sizes.
  const input = wholeFolders.has(facts.kind) ? file.split('/').slice(0, 2).join('/') : file
  const args = ['convert', join(folder, input), '--to', 'tagwright', '-o', output, '--force']
  if (wholeFolders.has(facts.kind)) args.push('--from', facts.kind)
  // The picture beside a file, or in the folder of its set.
  const media = join(folder, dirname(dirname(file)))
  const all = [...args, '--report', report, '--media', media, '--progress', 'none']
  rmSync(output, { force: true })
  rmSync(report, { force: true })
  const { code, errors } = await run(command, all)
  const told = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : {}
  const [group] = told.inputs ?? []
  const row: DataRow = {
    file,
    kind: facts.kind,
    format: group?.format,
    documents: group?.documents ?? 0,
    annotations: group?.annotations ?? 0,
    errors: group?.errors ?? 0,
    warnings: group?.warnings ?? 0,
    exitCode: code,
    compared: 0,
    differences: [],
    said: told.issues?.[0]
      ? `${told.issues[0].code} ${told.issues[0].message}`
      : (errors.split('\n')[0] ?? ''),
  }
  const compute = factsByKind[facts.kind]
  if (compute && existsSync(output)) {
    const [dataset, ...documents] = readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const read = {
      dataset: dataset as DatasetHeader,
      documents: ofFile(documents, facts.kind, file),
    }
    // What is no JSON must be told as an error, whatever of it could be read.
    const found = facts.json_error ? { json_error: row.errors > 0 } : compute(read)
    Object.assign(row, compareFacts(facts, found))
  }
  return row
}

/** Of a set that was read as a whole, the document of one file. */
function ofFile(
  documents: readonly AnnotationDocument[],
  kind: string,
  file: string,
): readonly AnnotationDocument[] {
  if (!wholeFolders.has(kind)) return documents
  const stem = parse(file).name
  return documents.filter(
    ({ media }) => parse(media[0]?.fileName ?? media[0]?.src ?? '').name === stem,
  )
}

function run(
  path: string,
  args: readonly string[],
): Promise<{ code: number | null; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (bytes: Buffer) => {
      errors += String(bytes)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, errors }))
  })
}

import { statSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import type { SourceFile } from '@tagwright/formats'
import { cliError } from '../errors/cli-error.js'
import { explainSystemError } from '../errors/system-error.js'
import type { Run } from '../run/run.js'
import { diskFile, headOf } from './input-file.js'
import { listFolder } from './list-folder.js'
import { readZip } from './read-zip.js'

/** Files that belong together: those of one folder or archive, or those that were named one by one. */
export interface InputRoom {
  /** What people know it by. */
  shown: string
  files: SourceFile[]
  /** Whether nobody chose the files one by one. */
  isFolder: boolean
}

/**
 * The files behind the command's arguments: files, folders, zips, and `-` for standard input.
 *
 * @throws CliError when one is not there or cannot be read.
 */
export async function listInputs(
  inputs: readonly string[],
  run: Pick<Run, 'host' | 'scratch' | 'environment' | 'reporter'>,
): Promise<InputRoom[]> {
  const { host } = run
  const rooms: InputRoom[] = []
  const single: string[] = []
  for (const input of inputs) {
    const path = resolve(host.cwd, input)
    if (input === '-') rooms.push(await readStandardInput(run))
    else if (statOf(path, input).isDirectory()) {
      const files = listFolder(path).map((name) => diskFile(`${path}${sep}${name}`, name))
      if (files.length === 0) throw cliError('TW-CLI-015', { reason: `"${input}" holds no files` })
      rooms.push({ shown: input, files, isFolder: true })
    } else if (await isZip(diskFile(path, basename(path), input))) {
      rooms.push({
        shown: input,
        files: await readZip(diskFile(path), input, run),
        isFolder: true,
      })
    } else single.push(path)
  }
  if (single.length > 0) rooms.unshift(namedFiles([...new Set(single)]))
  return rooms
}

function statOf(path: string, shown: string) {
  try {
    return statSync(path)
  } catch (error) {
    throw explainSystemError(error, shown, 'read')
  }
}

/** Files named one by one keep as much of their paths as tells them apart. */
function namedFiles(paths: readonly string[]): InputRoom {
  let root = dirname(paths[0]!)
  while (!paths.every((path) => path.startsWith(root.endsWith(sep) ? root : root + sep))) {
    root = dirname(root)
  }
  const files = paths.map((path) => diskFile(path, relative(root, path).split(sep).join('/')))
  return {
    shown: files.length === 1 ? files[0]!.name : `${files.length} files`,
    files,
    isFolder: false,
  }
}

async function isZip(file: SourceFile): Promise<boolean> {
  const head = await headOf(file)
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
}

async function readStandardInput(run: Parameters<typeof listInputs>[1]): Promise<InputRoom> {
  const { host, scratch } = run
  const log = scratch.log('standard-input')
  let size = 0
  for await (const chunk of host.stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    size += bytes.length
    log.append(bytes)
  }
  log.flush()
  const file: SourceFile = { name: 'stdin', size, open: () => log.read() }
  const isFolder = await isZip(file)
  const files = isFolder ? await readZip(file, 'standard input', run) : [file]
  return { shown: 'standard input', files, isFolder }
}

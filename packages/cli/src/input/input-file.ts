import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { SourceFile } from '@tagwright/formats'
import { explainSystemError } from '../errors/system-error.js'

const chunk = 256 * 1024

/** A source file on the disk; `name` is what formats see of it, `shown` what people read. */
export function diskFile(path: string, name = basename(path), shown = path): SourceFile {
  return {
    name,
    size: statSync(path).size,
    async *open() {
      try {
        yield* createReadStream(path, { highWaterMark: chunk }) as AsyncIterable<Uint8Array>
      } catch (error) {
        throw explainSystemError(error, shown, 'read')
      }
    },
  }
}

/** The first bytes of a file, up to 64 KiB. */
export async function headOf(file: SourceFile): Promise<Uint8Array> {
  for await (const bytes of file.open()) return bytes.subarray(0, 65_536)
  return new Uint8Array()
}

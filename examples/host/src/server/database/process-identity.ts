import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'

/** Who holds a lock: enough to tell the process from a later one with the same number. */
export interface ProcessIdentity {
  pid: number
  host: string
  /** Start time in clock ticks since boot, where the system tells (Linux). */
  started?: string
}

async function startOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // Fields follow the command's name, which is in parentheses and may hold spaces; 22 is the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** This process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const started = await startOf(process.pid)
  return { pid: process.pid, host: hostname(), ...(started ? { started } : {}) }
}

/**
 * Whether a process still runs. One of another machine counts as running: from here nobody can
 * tell, and two writers would lose data.
 */
export async function isRunning(holder: ProcessIdentity): Promise<boolean> {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return holder.started === undefined || (await startOf(holder.pid)) === holder.started
}

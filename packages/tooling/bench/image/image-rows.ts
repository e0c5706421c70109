import { median } from '../harness/measure.js'
import type { Table } from '../harness/table.js'
import type { Busy } from './bench-page.js'
import type { BoxesMeasured, GestureName } from './measure-boxes.js'

/** A line of the table of targets. */
export interface Row {
  what: string
  /** What Tagwright did. */
  found: string
  /** What it is held against. */
  against: string
  ratio: number
  target: number
}

const number = (value: number): string =>
  Number.isNaN(value)
    ? '–'
    : Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 2 })

/** A line that compares two measurements. */
export function comparison(
  what: string,
  unit: string,
  found: number,
  base: readonly [name: string, value: number],
  target: number,
): Row {
  const [name, value] = base
  return {
    what,
    found: `${number(found)} ${unit}`,
    against: `${name} ${number(value)}`,
    ratio: found / value,
    target,
  }
}

/** A line that holds a measurement against a fixed limit. */
export function limit(what: string, unit: string, found: number, most: number): Row {
  const shown = `${number(found)} ${unit}`
  return { what, found: shown, against: `${number(most)} ${unit}`, ratio: found / most, target: 1 }
}

/** The table with the target beside each ratio, and whether it is met. */
export function targetTable(title: string, rows: readonly Row[], note: string): Table {
  return {
    title,
    columns: ['', 'Tagwright', 'against', 'ratio', 'target', ''],
    rows: rows.map(({ what, found, against, ratio, target }) => [
      what,
      found,
      against,
      Number.isNaN(ratio) ? 'unknown' : `${ratio.toFixed(2)}x`,
      `${target}x`,
      Number.isNaN(ratio) ? 'unknown' : ratio <= target ? 'met' : 'not met',
    ]),
    note,
  }
}

const middle = (values: (number | undefined)[]): number =>
  median(values.filter((value): value is number => value !== undefined))

/** The middle of several runs, member by member. */
export function middleOf(runs: readonly BoxesMeasured[]): BoxesMeasured {
  const found: BoxesMeasured = { gestures: {} }
  const members = ['mount', 'mountBusy', 'mountAll', 'heap', 'nodes', 'select', 'sharp'] as const
  for (const member of members) found[member] = middle(runs.map((run) => run[member]))
  const names = Object.keys(runs[0]?.gestures ?? {}) as GestureName[]
  for (const name of names) found.gestures[name] = middleBusy(runs.map((run) => run.gestures[name]))
  return found
}

/** The middle of the same gesture in several runs. */
export function middleBusy(runs: readonly (Busy | undefined)[]): Busy {
  return {
    mean: middle(runs.map((run) => run?.mean)),
    middle: middle(runs.map((run) => run?.middle)),
    p95: middle(runs.map((run) => run?.p95)),
  }
}

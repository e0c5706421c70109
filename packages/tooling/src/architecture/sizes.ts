/** Files that may be longer than 400 lines, each with its reason. */
export const longFiles: Readonly<Record<string, string>> = {}

/** The value below which a share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** Lines of a text; the line break at its end begins no further line. */
export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

/** Where the sizes of the files break the house's measures. */
export function sizeProblems(files: readonly { path: string; text: string }[]): string[] {
  const sizes = files.map(({ path, text }) => ({ path, lines: linesOf(text) }))
  const lines = sizes.map((size) => size.lines)
  const median = quantile(lines, 0.5)
  const ninetieth = quantile(lines, 0.9)
  return [
    ...sizes
      .filter(({ path, lines: count }) => count > 400 && !(path in longFiles))
      .map(({ path, lines: count }) => `${path}: ${count} lines, at most 400`),
    ...(median < 120 ? [] : [`the median file has ${median} lines, under 120 wanted`]),
    ...(ninetieth < 250 ? [] : [`the 90th percentile is ${ninetieth} lines, under 250 wanted`]),
  ]
}

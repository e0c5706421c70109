/** The parts of a package.json that must be alike in all packages. */
export interface Manifest {
  name?: string
  version?: string
  private?: boolean
  license?: string
  type?: string
  description?: string
  sideEffects?: unknown
  exports?: Record<string, unknown>
  dependencies?: Record<string, string>
}

/** What is missing in, or different between, the package.json files of the published packages. */
export function manifestProblems(manifests: Readonly<Record<string, Manifest>>): string[] {
  const versions = new Set(Object.values(manifests).map((manifest) => manifest.version))
  return Object.entries(manifests).flatMap(([folder, manifest]) => {
    const entry = manifest.exports?.['.'] as Record<string, string> | undefined
    const own = Object.entries(manifest.dependencies ?? {}).filter(([name]) =>
      name.startsWith('@tagwright/'),
    )
    const checks: [boolean, string][] = [
      [manifest.name === `@tagwright/${folder}`, 'the name is not that of the folder'],
      [versions.size === 1, `the versions differ: ${[...versions].join(', ')}`],
      [manifest.license === 'Apache-2.0', 'the licence is not Apache-2.0'],
      [manifest.type === 'module', 'not ESM'],
      [(manifest.description ?? '').length > 20, 'no description'],
      [manifest.sideEffects !== undefined, 'sideEffects is not declared'],
      [entry?.['@tagwright/source'] === './src/index.ts', 'no source condition'],
      [
        entry?.types === './dist/index.d.ts' && entry.default === './dist/index.js',
        'exports are odd',
      ],
      [Object.keys(entry ?? {}).at(-1) === 'default', 'default is not the last condition'],
      [own.every(([, range]) => range === manifest.version), 'a sibling has another version'],
    ]
    return checks.filter(([holds]) => !holds).map(([, problem]) => `${folder}: ${problem}`)
  })
}

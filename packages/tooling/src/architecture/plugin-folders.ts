import { dirname, posix } from 'node:path'

/** Where plug-ins live: one folder each, told by a file with this suffix. */
export const pluginKinds = [
  {
    parent: 'packages/schema/src/geometry',
    suffix: /\/(?!geometry\.)[a-z-]+\.schema\.ts$/,
    story: false,
  },
  { parent: 'packages/image/src/shapes', suffix: /\.shape\.tsx?$/, story: true },
  { parent: 'packages/fields/src', suffix: /\.field\.tsx?$/, story: true },
  { parent: 'packages/formats/src', suffix: /\.format\.ts$/, story: false },
  { parent: 'packages/bridges/src', suffix: /\.bridge\.ts$/, story: false },
] as const

/** The plug-in folder that a file lies in, if any, given all files' paths. */
export function pluginFolderOf(path: string, known: ReadonlySet<string>): string | undefined {
  const kind = pluginKinds.find(({ parent }) => path.startsWith(`${parent}/`))
  if (!kind) return undefined
  const name = path.slice(kind.parent.length + 1).split('/')[0] ?? ''
  const folder = posix.join(kind.parent, name)
  return [...known].some((x) => dirname(x) === folder && kind.suffix.test(x)) ? folder : undefined
}

/** Plug-in folders that lack an index, a test or (when they show something) a story. */
export function pluginProblems(paths: readonly string[]): string[] {
  const known = new Set(paths)
  return pluginKinds.flatMap((kind) => {
    const folders = paths
      .filter((path) => path.startsWith(`${kind.parent}/`) && kind.suffix.test(path))
      .map((path) => dirname(path))
    return [...new Set(folders)].flatMap((folder) => {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`))
      return [
        ...(known.has(`${folder}/index.ts`) ? [] : [`${folder}: no index.ts`]),
        ...(inside.some((path) => /\.test\.tsx?$/.test(path)) ? [] : [`${folder}: no test`]),
        ...(!kind.story || inside.some((path) => /\.stories\.tsx$/.test(path))
          ? []
          : [`${folder}: no story`]),
      ]
    })
  })
}

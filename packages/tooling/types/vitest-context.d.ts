import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a project that has the packed packages installed and sees nothing of the source. */
    packedProject: string
  }
}

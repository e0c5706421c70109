export const unpackedPostgres: string
export function findPostgres(): string | undefined
export function postgresEnvironment(folder: string): Record<string, string>

export const rememberedChromium: string
export const chromiumArguments: string[]
export function findChromium(): string | undefined

/** Which colours are asked for; `auto` follows the device. */
export type ThemeSetting = 'light' | 'dark' | 'auto'

/** How much room the parts take. */
export type Density = 'comfortable' | 'compact'

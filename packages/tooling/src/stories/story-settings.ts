/** What Storybook's toolbar chooses, as settings that `<TaskProvider>` and `<Task>` take. */
export interface StorySettings {
  theme: 'light' | 'dark'
  dir: 'ltr' | 'rtl'
  locale: string
}

/** The toolbar's choices: `render: (args, { globals }) => <Task {...storySettings(globals)} … />`. */
export function storySettings(globals: Readonly<Record<string, unknown>>): StorySettings {
  return {
    theme: globals.theme === 'dark' ? 'dark' : 'light',
    dir: globals.direction === 'rtl' ? 'rtl' : 'ltr',
    locale: typeof globals.locale === 'string' ? globals.locale : 'en',
  }
}

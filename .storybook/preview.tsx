import type { Decorator, Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import { configure } from 'storybook/test'
import './preview.css'

// A busy machine is given time; what is there at once costs nothing.
configure({ asyncUtilTimeout: 6000 })

/** Puts each story in a page of the chosen theme, direction and language. */
const inPage: Decorator = (Story, { globals }) => {
  const { theme, direction, locale } = globals as Record<string, string>
  useEffect(() => {
    document.documentElement.lang = locale ?? 'en'
    document.documentElement.dir = direction ?? 'ltr'
  }, [locale, direction])
  return (
    <div className="story-page" data-theme={theme} dir={direction} lang={locale}>
      <Story />
    </div>
  )
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inPage],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Start', 'Task', 'Image', 'Audio', 'Video', 'Fields', 'Media', 'React'],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', items: ['en', 'fr'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en' },
}

export default preview

import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../packages/*/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: [{ from: '../packages/tooling/fixtures/media', to: '/media' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The documentation generator reads source with a parser of its own: TypeScript 7 has no API.
  typescript: { reactDocgen: 'react-docgen' },
}

export default config

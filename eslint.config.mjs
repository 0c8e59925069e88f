import next from 'eslint-config-next/core-web-vitals'
import tseslint from 'typescript-eslint'
import { restricted } from './scripts/architecture/syntax.mjs'

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.data/',
      'build/',
      'node_modules/',
      'prisma/client/',
      'public/',
      'next-env.d.ts',
    ],
  },
  ...next,
  {
    rules: {
      // Images are resized by our own route; first-paint.js blocks on purpose.
      '@next/next/no-img-element': 'off',
      '@next/next/no-sync-scripts': 'off',
      // The embedded player is a document of its own.
      '@next/next/no-head-element': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // components/tags.d.ts extends global interfaces.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
    },
  },
  ...restricted,
)

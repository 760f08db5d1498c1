import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { importBoundaries } from './eslint/import-boundaries.js'

export default defineConfig(
  globalIgnores(['out/', 'test/fixtures/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It speaks to users of the React Compiler, and this project is built without.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['src/main/electron/**'],
    ignores: ['src/main/electron/{preload,ipc}.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^ipc(Main|Renderer)$/]',
          message: 'Raw IPC is spoken in preload.ts and ipc.ts alone.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    // TypeScript checks these files too, and knows for each folder what is defined.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['test/e2e/**'],
    // Playwright reads a fixture's needs from the pattern of its first parameter, empty or not.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  importBoundaries,
)

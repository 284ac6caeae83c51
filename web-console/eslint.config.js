import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const HAN = '/[\\u3400-\\u9fff]/';
const useTranslations = 'Texts belong to src/i18n/{zh,en}/<area>.json.';

export default tseslint.config(
  { ignores: ['target/', 'src/main/', 'src/protocol/generated.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['scripts/*.mjs', '*.js'], languageOptions: { globals: globals.node } },
  { files: ['**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*.test.{ts,tsx}', 'src/**/testdata/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=${HAN}]`, message: useTranslations },
        { selector: `TemplateElement[value.raw=${HAN}]`, message: useTranslations },
        { selector: `JSXText[value=${HAN}]`, message: useTranslations },
        { selector: 'JSXText[value=/[A-Za-z]{2}/]', message: useTranslations },
        {
          selector:
            'JSXAttribute[name.name=/^(alt|aria-label|label|placeholder|title)$/] > Literal[value=/[A-Za-z]{2}/]',
          message: useTranslations,
        },
      ],
    },
  },
  prettier,
);

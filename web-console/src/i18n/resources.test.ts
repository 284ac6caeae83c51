import { describe, expect, it } from 'vitest';
import schema from '../../../signaling/src/main/resources/io/yunchuang/signaling/protocol/protocol.schema.json';
import { resources } from './resources';

type Texts = { [key: string]: string | Texts };

/** Every text by its dotted key. */
function flat(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

/** English has a plural form of its own, Chinese has not. */
const keys = (texts: Texts) =>
  [...new Set(flat(texts).map(([key]) => key.replace(/_(one|other)$/, '')))].sort();

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((hit) => hit[1]).sort();

describe('translations', () => {
  for (const area of Object.keys(resources.zh) as (keyof (typeof resources)['zh'])[]) {
    const zh: Texts = resources.zh[area];
    const en: Texts = resources.en[area];

    it(`${area} has the same keys in both languages`, () => {
      expect(keys(en)).toEqual(keys(zh));
    });

    it(`${area} has no empty text and uses the same variables in both languages`, () => {
      const chinese = new Map(flat(zh).map(([key, text]) => [key.replace(/_other$/, ''), text]));
      for (const [key, text] of flat(en)) {
        const twin = chinese.get(key.replace(/_(one|other)$/, ''));
        expect(text.trim(), key).not.toBe('');
        expect(twin?.trim(), key).not.toBe('');
        if (!key.endsWith('_one')) {
          expect(variables(text), key).toEqual(variables(twin ?? ''));
        }
      }
    });
  }

  it('names every word of the protocol that pages show', () => {
    const words: Record<string, Texts | string> = resources.zh.common;
    for (const [name, definition] of Object.entries(schema.$defs)) {
      const values = 'enum' in definition ? definition.enum : undefined;
      const shown = words[name];
      if (values !== undefined && typeof shown === 'object') {
        expect(Object.keys(shown).sort(), name).toEqual([...values].sort());
      }
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resources } from './resources';

type Texts = { [key: string]: string | Texts };

/** Every key with its dots, plural forms as one. */
function keysOf(texts: Texts, prefix = ''): string[] {
  const keys = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );
  return [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))];
}

/** The sources that could ask for texts: neither tests nor what tests use. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testdata|protocol.generated/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'));

/** What a source says in quotes, also within a template, and what it asks for with a template. */
const QUOTED = [/'([\w:.-]+)'/g, /\bt\(\s*`([^`]+)`/g, /`([\w:.-]+\$\{[^`]*)`/g];

/** The same as patterns, for a template stands for whatever its variables may be. */
function patternsIn(source: string): RegExp[] {
  const said = QUOTED.flatMap((quoted) =>
    [...source.matchAll(quoted)].map(([, text = '']) => text),
  );
  return said.map((text) => {
    const pieces = text.split(/\$\{[^}]*\}/).map((piece) => piece.replaceAll('.', '\\.'));
    return new RegExp(`^${pieces.join('[^.:]+')}$`);
  });
}

/** The patterns of all sources that use the texts of an area. */
function patternsFor(area: string): RegExp[] {
  const uses = new RegExp(`'${area}'|[\`']${area}:|\\.${area}\\.`);
  const byDefault = area === 'common' ? /useTranslation\(\)/ : uses;
  return sources
    .filter((source) => uses.test(source) || byDefault.test(source))
    .flatMap(patternsIn);
}

describe('texts', () => {
  it.each(Object.entries(resources.zh) as [string, Texts][])(
    'of %s are all used by some page',
    (area, texts) => {
      const patterns = patternsFor(area);
      const isUsed = (key: string) =>
        patterns.some((pattern) => pattern.test(key) || pattern.test(`${area}:${key}`)) ||
        sources.some((source) => source.includes(`.${area}.${key}`));
      expect(keysOf(texts).filter((key) => !isUsed(key))).toEqual([]);
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import schema from '../../../signaling/src/main/resources/io/yunchuang/signaling/protocol/protocol.schema.json';
import { readSign, writeSign } from '../control/kioskSign';
import { readAnswer, writeAnswer } from '../media/answerSign';
import { show, NOTHING_SHOWN } from '../live/views';
import type { ServerMessage } from './generated';

/** The examples that the Java codec reads and writes, too. */
const GOLDEN = join(
  import.meta.dirname,
  '../../../signaling/src/test/resources/io/yunchuang/signaling/protocol/golden',
);

/** Fields that the schema does not know are a mistake in an example, though pages ignore them. */
const closed = JSON.parse(
  JSON.stringify(schema, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value
      ? { ...value, additionalProperties: false }
      : value,
  ),
) as typeof schema;

const ajv = new Ajv2020({ validateFormats: false }).addSchema(closed, 'protocol');

function examples(side: string): [name: string, message: unknown][] {
  return readdirSync(join(GOLDEN, side)).map((name) => [
    name,
    JSON.parse(readFileSync(join(GOLDEN, side, name), 'utf8')) as unknown,
  ]);
}

describe.each([
  ['client', 'ClientMessage'],
  ['server', 'ServerMessage'],
  ['bridge/page', 'BridgeMessageFromPage'],
  ['bridge/agent', 'BridgeMessageFromAgent'],
  ['sign/kiosk', 'KioskSign'],
  ['sign/clerk', 'AnswerSign'],
])('every golden %s message', (side, type) => {
  const validate = ajv.compile({ $ref: `protocol#/$defs/${type}` });

  it.each(examples(side))('%s is what the schema, and so the types say', (_, message) => {
    validate(message);
    expect(validate.errors).toBeNull();
  });
});

it.each(examples('sign/clerk'))('the golden sign %s is read and written as it is', (_, sign) => {
  const read = readAnswer(JSON.stringify(sign));
  expect(read && JSON.parse(writeAnswer(read))).toEqual(sign);
});

it.each(examples('sign/kiosk'))('the golden sign %s is read and written as it is', (_, sign) => {
  const read = readSign(JSON.stringify(sign));
  expect(read).toEqual(sign);
  expect(read && JSON.parse(writeSign(read))).toEqual(sign);
});

it('every golden view of a page is shown whole', () => {
  for (const [name, message] of examples('server')) {
    // The agent is no page.
    if (name.startsWith('Agent')) continue;
    if (typeof message !== 'object' || message === null || !('view' in message)) continue;
    const { views } = show(NOTHING_SHOWN, message as ServerMessage);
    expect(Object.values(views), name).toEqual([message.view]);
  }
});

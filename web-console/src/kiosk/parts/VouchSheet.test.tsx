import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../live/client';
import { Listeners } from '../../live/listeners';
import type { CallViewAttendantCard, ClientMessage, ErrorCode } from '../../protocol/generated';
import { FakeRest } from '../../rest/testdata/fakeRest';
import { VouchSheet, type Vouch } from './VouchSheet';

const CONTROL: Vouch = { type: 'VouchForControl', call: 'call-a', scope: 'POINTER' };
const CARE: Vouch = { type: 'VouchForCare', call: 'call-a' };
const person = (id: string, zh: string): CallViewAttendantCard => ({
  id,
  name: { zh, en: id },
  office: { zh: '松江中心', en: 'Songjiang centre' },
});

describe('the attendant at the kiosk', () => {
  let here: CallViewAttendantCard[];
  let sent: ClientMessage[];
  let refusals: Listeners<Refusal>;
  beforeEach(() => {
    here = [person('attendant-a', '陈洁')];
    sent = [];
    refusals = new Listeners();
    new FakeRest().on('GET /api/attendants/here', () => here);
  });

  const open = (vouch: Vouch = CONTROL) =>
    render(
      <VouchSheet
        vouch={vouch}
        title="帮办确认"
        live={{
          send: (message) => String(sent.push(message)),
          onRefused: (listener) => refusals.add(listener),
        }}
        onBack={vi.fn()}
      >
        会记在您名下
      </VouchSheet>,
    );
  const type = async (pin: string) => {
    for (const digit of pin) await userEvent.click(screen.getByRole('button', { name: digit }));
  };

  it.each([CONTROL, CARE])(
    'is asked for the PIN and sends $type with its last digit',
    async (vouch) => {
      open(vouch);
      await screen.findByTestId('kiosk-pin');
      await type('48021');
      expect(sent).toEqual([]);
      await type('5');
      expect(sent).toEqual([{ ...vouch, attendant: 'attendant-a', pin: '480215' }]);
    },
  );

  it('says who it is first', async () => {
    here.push(person('attendant-b', '李帮'));
    open();
    await userEvent.click(await screen.findByTestId('kiosk-vouch-attendant-b'));
    await type('480215');
    expect(sent).toMatchObject([{ attendant: 'attendant-b' }]);
  });

  it('types where nobody sees it, neither here nor in the shared picture', async () => {
    open();
    const pad = await screen.findByTestId('kiosk-pin');
    await type('480');
    expect(pad.hasAttribute('data-private')).toBe(true);
    expect(screen.getByLabelText('已输入 3 位，共 6 位').textContent).toBe('');
    await userEvent.click(screen.getByRole('button', { name: '退格' }));
    screen.getByLabelText('已输入 2 位，共 6 位');
  });

  it('is told when the PIN was wrong, and begins anew', async () => {
    open();
    await screen.findByTestId('kiosk-pin');
    await type('480216');
    const code: ErrorCode = 'PIN_WRONG';
    const problem = {
      code,
      text: { zh: '不正确', en: 'wrong' },
      next: { zh: '重输', en: 'again' },
    };
    act(() => sent.forEach((message) => refusals.tell({ message, problem })));
    expect((await screen.findByRole('alert')).dataset.problem).toBe('PIN_WRONG');
    screen.getByLabelText('已输入 0 位，共 6 位');
    await type('4');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('hears that nobody here may agree', async () => {
    here = [];
    open();
    await screen.findByText(/还没有设置密码的帮办/);
  });
});
